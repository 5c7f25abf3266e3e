using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace OpenRouter.Tests.PublicApi;

/// <summary>The public surface of an assembly as sorted lines.</summary>
internal static class PublicSurface
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static
        | BindingFlags.DeclaredOnly;

    private static readonly NullabilityInfoContext s_nullability = new();

    public static string[] Of(Assembly assembly) =>
        [.. assembly.GetExportedTypes().SelectMany(Lines).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The lines of members that whoever implements or makes the type must have.</summary>
    public static string[] Demanded(Assembly assembly) => [.. assembly.GetExportedTypes()
        .SelectMany(static type => type.GetMembers(Declared).Where(IsDemanded).Select(member => Name(type) + " " + Line(member)))];

    private static bool IsDemanded(MemberInfo member) => member switch
    {
        PropertyInfo property =>
            property.IsDefined(typeof(RequiredMemberAttribute)) || property.GetAccessors(nonPublic: true).Any(static one => one.IsAbstract),
        MethodInfo method => method is { IsAbstract: true, IsSpecialName: false } && !method.DeclaringType!.IsSubclassOf(typeof(Delegate)),
        _ => false,
    };

    private static IEnumerable<string> Lines(Type type)
    {
        var name = Name(type);
        var bases = Bases(type).ToList();
        yield return name + " : " + Kind(type) + (bases.Count == 0 ? "" : " " + string.Join(", ", bases));
        if (type.IsSubclassOf(typeof(Delegate)))
        {
            yield return name + " " + Method(type.GetMethod("Invoke")!);
            yield break;
        }

        foreach (var member in type.GetMembers(Declared))
        {
            if (Line(member) is { } line) yield return name + " " + line;
        }
    }

    private static string? Line(MemberInfo member) => member switch
    {
        FieldInfo field when IsVisible(field.Attributes) && !field.IsSpecialName => (field.IsLiteral ? "const " : "field ") + Name(field.FieldType) + " "
            + field.Name + (field.IsLiteral ? " = " + Convert.ToString(field.GetRawConstantValue(), CultureInfo.InvariantCulture) : ""),
        PropertyInfo property when property.GetAccessors(nonPublic: true).Any(IsVisible) => Property(property),
        ConstructorInfo constructor when IsVisible(constructor) => "new(" + Parameters(constructor) + ")",
        MethodInfo { IsSpecialName: false } method when IsVisible(method) => Method(method),
        MethodInfo method when IsVisible(method) && method.Name.StartsWith("op_", StringComparison.Ordinal) => Method(method),
        _ => null,
    };

    private static string Property(PropertyInfo property)
    {
        var accessors = new List<string>();
        if (property.GetMethod is { } get && IsVisible(get)) accessors.Add("get");
        if (property.SetMethod is { } set && IsVisible(set))
            accessors.Add(set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ? "init" : "set");
        var required = property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "";
        return (property.GetMethod!.IsStatic ? "static " : "") + required + Name(property.PropertyType)
            + Mark(s_nullability.Create(property).ReadState, property.PropertyType) + " " + property.Name + " { " + string.Join("; ", accessors) + " }";
    }

    private static string Method(MethodInfo method)
    {
        var generics = method.IsGenericMethod ? "<" + string.Join(", ", method.GetGenericArguments().Select(Name)) + ">" : "";
        var result = Name(method.ReturnType) + Mark(s_nullability.Create(method.ReturnParameter).ReadState, method.ReturnType);
        return (method.IsStatic ? "static " : "") + (method.IsFamily ? "protected " : "") + result + " " + method.Name + generics + "("
            + Parameters(method) + ")";
    }

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(Parameter));

    private static string Parameter(ParameterInfo parameter)
    {
        var type = parameter.ParameterType;
        var prefix = !type.IsByRef ? "" : parameter.IsOut ? "out " : "ref ";
        var plain = type.IsByRef ? type.GetElementType()! : type;
        var value = parameter.HasDefaultValue
            ? " = " + (Convert.ToString(parameter.DefaultValue, CultureInfo.InvariantCulture) is { Length: > 0 } text ? text : "default")
            : "";
        return prefix + Name(plain) + Mark(s_nullability.Create(parameter).ReadState, plain) + " " + parameter.Name + value;
    }

    private static string Mark(NullabilityState state, Type type) => state == NullabilityState.Nullable && !type.IsValueType ? "?" : "";

    private static string Kind(Type type) => type switch
    {
        { IsEnum: true } => "enum",
        { IsInterface: true } => "interface",
        { IsValueType: true } => "struct",
        { IsAbstract: true, IsSealed: true } => "static class",
        { IsSealed: true } => "sealed class",
        { IsAbstract: true } => "abstract class",
        _ => "class",
    };

    private static IEnumerable<string> Bases(Type type)
    {
        if (type.IsEnum || type.IsSubclassOf(typeof(Delegate))) yield break;
        if (type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType)) yield return Name(parent);
        var inherited = type.BaseType?.GetInterfaces() ?? [];
        foreach (var name in type.GetInterfaces().Except(inherited).Select(Name).Order(StringComparer.Ordinal)) yield return name;
    }

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static bool IsVisible(FieldAttributes attributes) =>
        (attributes & FieldAttributes.FieldAccessMask) is FieldAttributes.Public or FieldAttributes.Family or FieldAttributes.FamORAssem;

    private static string Name(Type type)
    {
        if (type.IsGenericParameter) return type.Name;
        if (type.IsArray) return Name(type.GetElementType()!) + "[]";
        if (Nullable.GetUnderlyingType(type) is { } underlying) return Name(underlying) + "?";
        var name = type.FullName?.Split('[')[0] ?? type.Namespace + "." + type.Name;
        if (!type.IsGenericType) return name;
        return name.Split('`')[0] + "<" + string.Join(", ", type.GetGenericArguments().Select(Name)) + ">";
    }
}
