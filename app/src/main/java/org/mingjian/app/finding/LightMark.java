package org.mingjian.app.finding;

import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;
import org.mingjian.app.format.Figures;
import org.mingjian.app.format.Labels;
import org.mingjian.data.model.LightColour;

/** The incumbent system's light by word and colour (现行系统预警灯); what it rests on is what the pointer shows. */
public final class LightMark extends Span {

    public LightMark(@Nullable LightColour colour, @Nullable String explanation) {
        super(colour == null ? Figures.MISSING : Labels.of(colour));
        addClassName(colour == null ? "missing" : "light-" + colour.name());
        setTitle(explanation == null ? "这份报告是旧版程序审核的，重新审核后显示" : explanation);
    }
}
