package org.mingjian.data.read;

import org.mingjian.data.model.Dimension;
import org.mingjian.data.model.Unit;
import org.mingjian.data.model.UnitPlace;

/** A unit and where it was found (单位及其出处). */
record PlacedUnit(Unit unit, UnitPlace place) {

    static PlacedUnit beside(Unit unit) {
        return new PlacedUnit(unit, UnitPlace.CELL);
    }

    static PlacedUnit assumed() {
        return new PlacedUnit(Unit.TEN_THOUSAND_YUAN, UnitPlace.ASSUMED);
    }

    Dimension dimension() {
        return unit.dimension();
    }
}
