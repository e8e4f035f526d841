package org.mingjian.data.store;

import org.mingjian.data.model.Origin;

/** A file that was refused and whose original is kept (已拒收文件). */
public record StoredRefusal(String sha256, String fileName, Origin origin) {}
