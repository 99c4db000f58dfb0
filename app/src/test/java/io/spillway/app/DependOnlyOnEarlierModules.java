package io.spillway.app;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;

/** Each module, named by the package below the root, uses only itself and the modules before it. */
final class DependOnlyOnEarlierModules extends ArchCondition<JavaClass> {
    private final String root;
    private final List<String> modules;

    DependOnlyOnEarlierModules(String root, List<String> modules) {
        super("depend only on modules before their own in " + modules);
        this.root = root;
        this.modules = modules;
    }

    @Override
    public void check(JavaClass javaClass, ConditionEvents events) {
        int own = moduleOf(javaClass);
        for (Dependency dependency : javaClass.getDirectDependenciesFromSelf()) {
            int target = moduleOf(dependency.getTargetClass());
            if (target > own) {
                events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
            }
        }
    }

    /** The position of the class's module; -1 for a class of no module, on which all may depend. */
    private int moduleOf(JavaClass javaClass) {
        String name = javaClass.getPackageName();
        if (!name.startsWith(root + ".")) {
            return -1;
        }
        String below = name.substring(root.length() + 1);
        int end = below.indexOf('.');
        return modules.indexOf(end < 0 ? below : below.substring(0, end));
    }
}
