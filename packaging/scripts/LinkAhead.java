import java.io.IOException;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.TypeKind;
import java.lang.classfile.attribute.RuntimeVisibleTypeAnnotationsAttribute;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Writes into classes, as methods, what the JVM would otherwise make at run time and cannot keep in the start-up cache: the choice
 * among types of a {@code switch} ({@code SwitchBootstraps}), and {@code equals} and {@code hashCode} of records
 * ({@code ObjectMethods}), with the same results. The arguments are the jars; those beside them are read for the types they name.
 */
final class LinkAhead {
    private static final ClassDesc SWITCHES = ClassDesc.of("java.lang.runtime.SwitchBootstraps");
    private static final ClassDesc RECORDS = ClassDesc.of("java.lang.runtime.ObjectMethods");
    private static final ClassDesc OBJECTS = ClassDesc.of("java.util.Objects");
    private static final int HASH_FACTOR = 31;

    private final ClassFile code;

    private LinkAhead(ClassLoader types) {
        code = ClassFile.of(ClassHierarchyResolverOption.of(ClassHierarchyResolver.ofResourceParsing(types)));
    }

    public static void main(String[] args) throws IOException {
        try (URLClassLoader types = new URLClassLoader(jarsBeside(Path.of(args[0])))) {
            LinkAhead link = new LinkAhead(types);
            for (String jar : args) {
                JarClasses.write(Path.of(jar), link.code, link::write);
            }
        }
    }

    private static URL[] jarsBeside(Path jar) throws IOException {
        List<URL> urls = new ArrayList<>();
        try (Stream<Path> files = Files.list(jar.toAbsolutePath().getParent())) {
            for (Path file : files.filter(file -> file.toString().endsWith(".jar")).toList()) {
                urls.add(file.toUri().toURL());
            }
        }
        return urls.toArray(URL[]::new);
    }

    private Optional<byte[]> write(ClassModel old) {
        Methods methods = new Methods(old);
        byte[] now = code.transformClass(old, methods.transform());
        return methods.added.isEmpty() ? Optional.empty() : Optional.of(now);
    }

    /** Puts a call of a method of the same class in place of each such instruction, and adds these methods. */
    private static final class Methods {
        private final ClassDesc owner;
        private final boolean ofInterface;
        private final List<Consumer<ClassBuilder>> added = new ArrayList<>();

        Methods(ClassModel model) {
            owner = model.thisClass().asSymbol();
            ofInterface = model.flags().has(AccessFlag.INTERFACE);
        }

        ClassTransform transform() {
            return ClassTransform.transformingMethodBodies(Methods::isConcerned, this::call)
                    .andThen(ClassTransform.endHandler(builder -> added.forEach(method -> method.accept(builder))));
        }

        private static boolean isConcerned(MethodModel method) {
            return method.code().stream()
                    .flatMap(CodeModel::elementStream)
                    .anyMatch(element -> element instanceof InvokeDynamicInstruction dynamic && body(dynamic) != null);
        }

        private void call(CodeBuilder builder, CodeElement element) {
            if (element instanceof RuntimeVisibleTypeAnnotationsAttribute) {
                // They would be copied with the places of the old code; nothing reads those of local variables.
                return;
            }
            Consumer<CodeBuilder> body = element instanceof InvokeDynamicInstruction dynamic ? body(dynamic) : null;
            if (body == null) {
                builder.with(element);
            } else {
                MethodTypeDesc type = ((InvokeDynamicInstruction) element).typeSymbol();
                builder.invokestatic(owner, add(type, body), type, ofInterface);
            }
        }

        private String add(MethodTypeDesc type, Consumer<CodeBuilder> body) {
            String name = "linked$" + added.size();
            added.add(builder -> builder.withMethodBody(
                    name, type, ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC, body));
            return name;
        }

        private static Consumer<CodeBuilder> body(InvokeDynamicInstruction dynamic) {
            DirectMethodHandleDesc made = dynamic.bootstrapMethod();
            List<ConstantDesc> given = dynamic.bootstrapArgs();
            if (made.owner().equals(SWITCHES) && made.methodName().equals("typeSwitch")) {
                boolean types = given.stream().allMatch(label -> label instanceof ClassDesc type && !type.isPrimitive());
                return types ? choice(given) : null;
            }
            if (made.owner().equals(RECORDS)) {
                List<DirectMethodHandleDesc> fields = given.stream()
                        .filter(DirectMethodHandleDesc.class::isInstance)
                        .map(DirectMethodHandleDesc.class::cast)
                        .toList();
                return switch (dynamic.name().stringValue()) {
                    case "equals" -> equality((ClassDesc) given.getFirst(), fields);
                    case "hashCode" -> hash((ClassDesc) given.getFirst(), fields);
                    default -> null;
                };
            }
            return null;
        }

        /** The first of the types from the given place on that the value has; their number for none, -1 for null. */
        private static Consumer<CodeBuilder> choice(List<ConstantDesc> types) {
            return builder -> {
                Label there = builder.newLabel();
                builder.aload(0).ifnonnull(there).iconst_m1().ireturn().labelBinding(there);
                for (int place = 0; place < types.size(); place++) {
                    Label next = builder.newLabel();
                    builder.iload(1).loadConstant(place).if_icmpgt(next);
                    builder.aload(0).instanceOf((ClassDesc) types.get(place)).ifeq(next);
                    builder.loadConstant(place).ireturn().labelBinding(next);
                }
                builder.loadConstant(types.size()).ireturn();
            };
        }

        private static Consumer<CodeBuilder> equality(ClassDesc type, List<DirectMethodHandleDesc> fields) {
            return builder -> {
                Label differ = builder.newLabel();
                Label other = builder.newLabel();
                builder.aload(0).aload(1).if_acmpne(other).iconst_1().ireturn().labelBinding(other);
                builder.aload(1).instanceOf(type).ifeq(differ);
                builder.aload(1).checkcast(type).astore(2);
                for (DirectMethodHandleDesc field : fields) {
                    ClassDesc kind = field.invocationType().returnType();
                    builder.aload(0).getfield(type, field.methodName(), kind);
                    builder.aload(2).getfield(type, field.methodName(), kind);
                    if (!kind.isPrimitive()) {
                        builder.invokestatic(OBJECTS, "equals",
                                MethodTypeDesc.of(ConstantDescs.CD_boolean, ConstantDescs.CD_Object, ConstantDescs.CD_Object));
                        builder.ifeq(differ);
                    } else if (TypeKind.from(kind).asLoadable() == TypeKind.INT) {
                        builder.if_icmpne(differ);
                    } else {
                        builder.invokestatic(box(kind), "compare", MethodTypeDesc.of(ConstantDescs.CD_int, kind, kind));
                        builder.ifne(differ);
                    }
                }
                builder.iconst_1().ireturn().labelBinding(differ).iconst_0().ireturn();
            };
        }

        private static Consumer<CodeBuilder> hash(ClassDesc type, List<DirectMethodHandleDesc> fields) {
            return builder -> {
                builder.iconst_0();
                for (DirectMethodHandleDesc field : fields) {
                    ClassDesc kind = field.invocationType().returnType();
                    builder.loadConstant(HASH_FACTOR).imul();
                    builder.aload(0).getfield(type, field.methodName(), kind);
                    if (kind.isPrimitive()) {
                        builder.invokestatic(box(kind), "hashCode", MethodTypeDesc.of(ConstantDescs.CD_int, kind));
                    } else {
                        builder.invokestatic(OBJECTS, "hashCode",
                                MethodTypeDesc.of(ConstantDescs.CD_int, ConstantDescs.CD_Object));
                    }
                    builder.iadd();
                }
                builder.ireturn();
            };
        }

        private static ClassDesc box(ClassDesc primitive) {
            return switch (TypeKind.from(primitive)) {
                case BOOLEAN -> ConstantDescs.CD_Boolean;
                case BYTE -> ConstantDescs.CD_Byte;
                case CHAR -> ConstantDescs.CD_Character;
                case SHORT -> ConstantDescs.CD_Short;
                case INT -> ConstantDescs.CD_Integer;
                case LONG -> ConstantDescs.CD_Long;
                case FLOAT -> ConstantDescs.CD_Float;
                case DOUBLE -> ConstantDescs.CD_Double;
                default -> throw new IllegalArgumentException(primitive.displayName());
            };
        }
    }
}
