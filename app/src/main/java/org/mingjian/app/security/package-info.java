/** Accounts, roles and sign-in (账户与登录). */
@NullMarked
package org.mingjian.app.security;

import org.jspecify.annotations.NullMarked;
