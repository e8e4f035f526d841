package org.mingjian.app.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.Configuration.consideringOnlyDependenciesInDiagram;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.adhereToPlantUmlDiagram;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The house rules of design §3: each says why. */
class HouseTest {

    private static JavaClasses house;

    @BeforeAll
    static void readTheHouse() {
        house = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.mingjian");
        assertThat(house).as("the compiled house").hasSizeGreaterThan(100);
    }

    @Test
    void packagesFollowTheDrawing() {
        var drawing = Objects.requireNonNull(HouseTest.class.getResource("/design.puml"));
        check(classes()
                .should(adhereToPlantUmlDiagram(drawing, consideringOnlyDependenciesInDiagram()))
                .because("the drawing is how we talk about the house; change it first, then the code"));
    }

    @Test
    void modelNeedsNoLibrary() {
        check(classes()
                .that()
                .resideInAPackage("org.mingjian.data.model..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "org.mingjian.data.model..")
                .because("the words of the domain must outlive every library"));
    }

    @Test
    void sqlStaysWithItsOwners() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages("org.mingjian.data.store..", "org.mingjian.data.exchange..")
                .and()
                .haveNameNotMatching("org\\.mingjian\\.app\\..*(Queries|Repository)(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "org.duckdb..", "org.springframework.jdbc..")
                .because("a table can be changed only when its readers are known"));
    }

    @Test
    void onlyJobsSeeSpark() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages("org.mingjian.analytics.benchmark..", "org.mingjian.analytics.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.spark..")
                .because("a failed job must not take the dashboard down, and an audit must run without a cluster"));
    }

    @Test
    void onlyTheDashboardSeesSpringAndVaadin() {
        check(noClasses()
                .that()
                .resideInAnyPackage("org.mingjian.data..", "org.mingjian.analytics..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "com.vaadin..")
                .because("reading and auditing must run from a command line and in another product"));
    }

    @Test
    void conclusionsArePure() {
        check(noClasses()
                .that()
                .resideInAnyPackage(
                        "org.mingjian.analytics.audit..",
                        "org.mingjian.analytics.localise..",
                        "org.mingjian.analytics.statistics..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.io..", "java.nio.file..", "java.net..", "java.sql..")
                        .and(JavaClass.Predicates.equivalentTo(java.io.Serializable.class)
                                .negate()))
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.time.Clock")
                .because("the same report must give the same findings, today and in a year"));
    }

    @Test
    void eachDocumentLibraryHasOneHome() {
        home("org.jsoup..", "org.mingjian.data.extract.html..");
        home("org.apache.pdfbox..", "org.mingjian.data.extract.pdf..");
        home("org.apache.poi.xwpf..", "org.mingjian.data.extract.word..");
        home("org.apache.poi.hwpf..", "org.mingjian.data.extract.word..");
        home("org.apache.poi.xssf..", "org.mingjian.data.extract.excel..");
        home("org.apache.poi.hssf..", "org.mingjian.data.extract.excel..");
        home("org.apache.commons.csv..", "org.mingjian.data.extract.text..");
    }

    private static void home(String library, String owner) {
        check(noClasses()
                .that()
                .resideOutsideOfPackages(
                        owner,
                        "org.mingjian.data.template..",
                        "org.mingjian.app.document..",
                        "org.mingjian.analytics.population..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .because("a library that is used in one place can be replaced in one place"));
    }

    @Test
    void viewsAskServices() {
        check(noClasses()
                .that()
                .haveSimpleNameEndingWith("View")
                .should()
                .dependOnClassesThat()
                .haveSimpleNameEndingWith("Queries")
                .because("a screen shows, it does not compute"));
    }

    @Test
    void chartsKnowNoFeature() {
        check(noClasses()
                .that()
                .resideInAPackage("org.mingjian.app.chart..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.mingjian..")
                        .and(resideInAnyPackage("org.mingjian.app.chart..").negate()))
                .because("a chart that knows a domain word is used once"));
    }

    @Test
    void featuresKeepTheirViews() {
        check(classes()
                .that()
                .haveSimpleNameEndingWith("View")
                .and()
                .resideInAPackage("org.mingjian.app..")
                .should()
                .notBePublic()
                .because("another feature goes through the navigation, not into the view"));
    }

    @Test
    void figuresAreDecimals() {
        var decimals = new String[] {"org.mingjian.data..", "org.mingjian.analytics.audit.."};
        for (var type : new Class<?>[] {double.class, float.class, Double.class, Float.class}) {
            check(noFields()
                    .that()
                    .areDeclaredInClassesThat()
                    .resideInAnyPackage(decimals)
                    .should()
                    .haveRawType(type)
                    .because("a figure that was printed must come back digit for digit"));
            check(noMethods()
                    .that()
                    .areDeclaredInClassesThat()
                    .resideInAnyPackage(decimals)
                    .should(takeOrGive(type))
                    .because("a figure that was printed must come back digit for digit"));
        }
    }

    private static ArchCondition<JavaMethod> takeOrGive(Class<?> type) {
        return new ArchCondition<>("take or give " + type.getSimpleName()) {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean found = method.getRawReturnType().isEquivalentTo(type)
                        || method.getRawParameterTypes().stream().anyMatch(given -> given.isEquivalentTo(type));
                events.add(new SimpleConditionEvent(method, found, method.getFullName()));
            }
        };
    }

    @Test
    void wordsAreEnglish() {
        var initials = Pattern.compile(".*(?i)(sangong|zixuan|zhixing|yusuan|jixiao|defen).*");
        check(noClasses()
                .should()
                .haveNameMatching(initials.pattern())
                .because("code is read by engineers, screens by officers: no pinyin"));
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(house);
    }
}
