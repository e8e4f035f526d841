package org.mingjian.analytics.gallery;

import java.util.List;

/** A made document and what is to be found in it: one truth per report it holds (成品). */
record Made(Paper paper, List<Truth> truths) {
    Made {
        truths = List.copyOf(truths);
    }
}
