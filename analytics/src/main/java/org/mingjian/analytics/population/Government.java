package org.mingjian.analytics.population;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingjian.analytics.population.MadeDepartment.Place;
import org.mingjian.data.model.GovernmentLevel;

/** All made departments (模拟部门) by province, city and county, with what became of those that were reformed. */
record Government(List<MadeDepartment> departments, List<Succession> successions) {

    /** From a department to the one that took over from a year on; both by number. */
    record Succession(int before, int after, Restructuring.Kind kind, int year) {}

    MadeDepartment department(int number) {
        return departments.get(number - 1);
    }

    static Government of(PopulationOptions options) {
        var builder = new Builder(options);
        int city = 0;
        int county = 0;
        for (int province = 0; province < options.provinces(); province++) {
            builder.add(new Place(province, null, null, GovernmentLevel.PROVINCE));
            for (int inProvince = 0; inProvince < options.cities(); inProvince++) {
                var cityName = Places.city(city++);
                builder.add(new Place(province, cityName, null, GovernmentLevel.CITY));
                for (int inCity = 0; inCity < options.counties(); inCity++) {
                    builder.add(new Place(province, cityName, Places.county(county++), GovernmentLevel.COUNTY));
                }
            }
        }
        return new Government(List.copyOf(builder.departments), List.copyOf(builder.successions));
    }

    private static final class Builder {

        private final PopulationOptions options;
        private final List<Sector> sectors = Sector.all();
        private final List<Restructuring> restructurings = Restructuring.all();
        private final List<MadeDepartment> departments = new ArrayList<>();
        private final List<Succession> successions = new ArrayList<>();
        private final Map<String, MadeDepartment> here = new HashMap<>();
        private final Map<Sector, MadeDepartment> first = new HashMap<>();

        Builder(PopulationOptions options) {
            this.options = options;
        }

        void add(Place place) {
            if (departments.size() >= options.departments()) {
                return;
            }
            here.clear();
            first.clear();
            for (var sector : sectors) {
                for (var bureau : sector.bureaus().subList(0, place.bureaus(sector))) {
                    add(place, sector, bureau, firstYear(bureau), lastYear(bureau));
                }
            }
            restructurings.forEach(change -> reform(place, change));
        }

        private void add(Place place, Sector sector, String bureau, int firstYear, int lastYear) {
            boolean stood = firstYear <= lastYear && firstYear <= options.lastYear() && lastYear >= options.firstYear();
            if (stood && departments.size() < options.departments()) {
                var department = MadeDepartment.make(
                        options, departments.size() + 1, place, sector, bureau, firstYear, lastYear, first.get(sector));
                first.putIfAbsent(sector, department);
                departments.add(department);
                here.put(bureau, department);
            }
        }

        private int firstYear(String bureau) {
            return restructurings.stream()
                    .filter(change -> change.after().equals(bureau) && change.year() <= options.lastYear())
                    .mapToInt(Restructuring::year)
                    .findFirst()
                    .orElse(options.firstYear());
        }

        private int lastYear(String bureau) {
            return restructurings.stream()
                    .filter(change -> change.kind() != Restructuring.Kind.SPLIT
                            && change.before().contains(bureau)
                            && change.year() <= options.lastYear())
                    .mapToInt(change -> change.year() - 1)
                    .findFirst()
                    .orElse(options.lastYear());
        }

        private void reform(Place place, Restructuring change) {
            var after = here.get(change.after());
            if (after == null || change.year() <= options.firstYear() || change.year() > options.lastYear()) {
                return;
            }
            for (var bureau : change.before()) {
                if (!here.containsKey(bureau) && change.kind() != Restructuring.Kind.SPLIT) {
                    add(place, after.sector(), bureau, options.firstYear(), change.year() - 1);
                }
                var before = here.get(bureau);
                if (before != null) {
                    successions.add(new Succession(before.number(), after.number(), change.kind(), change.year()));
                }
            }
        }
    }
}
