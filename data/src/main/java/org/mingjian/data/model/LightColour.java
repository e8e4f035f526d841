package org.mingjian.data.model;

/** The colour of the incumbent system's light (预警灯颜色); NONE is a light that is computed and stays off. */
public enum LightColour {
    RED,
    YELLOW,
    NONE
}
