using System.Reflection;
using System.Text.Json;
using OpenRouter;
using OpenRouter.Runtime;
using OpenRouterGen.Core.Building;
using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Generator.Tests.Interfaces;

/// <summary>The table of the runtime's interfaces against the interfaces themselves.</summary>
public sealed class RuntimeInterfacesTests
{
    private static readonly NullabilityInfoContext s_nulls = new();

    // What no member of an emitted record has as its type.
    private static readonly string[] s_notOfDocuments = ["IAccepting", "IPricedEndpoint", "IPricedModel"];

    private static IEnumerable<Type> Public { get; } = typeof(OpenRouterClientOptions).Assembly.GetExportedTypes()
        .Where(type => type is { IsInterface: true, Namespace: "OpenRouter" });

    public static TheoryData<string> Names() => [.. RuntimeInterfaces.All.Select(Shown)];

    [Fact]
    public void Each_interface_that_a_record_can_satisfy_is_in_the_table() =>
        Assert.Equal(
            Public.Select(Shown).Except(s_notOfDocuments).Order(StringComparer.Ordinal),
            RuntimeInterfaces.All.Select(Shown).Order(StringComparer.Ordinal));

    [Fact]
    public void Those_that_are_not_demand_what_no_document_has() =>
        Assert.All(s_notOfDocuments, name => Assert.Contains(
            Demanded(Public.Single(type => Shown(type) == name)),
            member => member.GetMethod!.IsAssembly || member.PropertyType.GenericTypeArguments.Any(type => type.IsInterface)));

    [Theory]
    [MemberData(nameof(Names))]
    public void The_members_are_those_without_a_body_and_have_their_types(string name)
    {
        var demanded = Demanded(Public.Single(type => Shown(type) == name)).Select(member => $"{member.Name} {Words(member)}");
        var known = Known(name).Members.Select(member => $"{member.Name} {Words(member.Type)}");
        Assert.Equal(demanded.Order(StringComparer.Ordinal), known.Order(StringComparer.Ordinal));
    }

    // No other member is there: a method, or one that is set, could not be an emitted member.
    [Theory]
    [MemberData(nameof(Names))]
    public void All_that_is_demanded_is_properties_that_are_read(string name) => Assert.All(
        Public.Single(type => Shown(type) == name).GetInterfaces().Append(Public.Single(type => Shown(type) == name)),
        type => Assert.All(type.GetMethods().Where(method => method.IsAbstract), method => Assert.StartsWith("get_", method.Name, StringComparison.Ordinal)));

    [Theory]
    [MemberData(nameof(Names))]
    public void The_type_parameters_take_what_the_constraints_say(string name)
    {
        var parameters = Public.Single(type => Shown(type) == name).GetGenericArguments();
        var known = Known(name).Parameters.Select(parameter => $"{parameter.Type.Name.Text} {parameter.Type.Kind} {parameter.Interface}");
        Assert.Equal(parameters.Select(Words), known);

        static string Words(Type parameter)
        {
            var constraint = parameter.GetGenericParameterConstraints().Single();
            return constraint == typeof(IUnionModel) ? $"{parameter.Name} Union "
                : constraint.Name == typeof(IOpenEnum<>).Name ? $"{parameter.Name} Enum "
                : $"{parameter.Name} Record {constraint.Name}";
        }
    }

    // The only reference that may be null: C# takes one that may not.
    [Fact]
    public void What_may_be_null_is_a_number_or_a_text() => Assert.All(
        RuntimeInterfaces.All.SelectMany(one => one.Members).Where(member => member.Type.Nullable),
        member => Assert.True(member.Type is ScalarRef { Kind: ScalarKind.String or ScalarKind.Decimal }, member.Name));

    private static RuntimeInterface Known(string name) => RuntimeInterfaces.All.Single(one => Shown(one) == name);

    private static string Shown(Type type) => type.Name;

    private static string Shown(RuntimeInterface one) => one.Parameters.Count == 0 ? one.Name : $"{one.Name}`{one.Parameters.Count}";

    /// <summary>The properties that an implementation must have: neither the interface nor one that it extends has a body for them.</summary>
    private static IEnumerable<PropertyInfo> Demanded(Type type)
    {
        var all = type.GetInterfaces().Append(type).ToList();
        var bodies = all.SelectMany(one => one.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(method => !method.IsAbstract)
            .Select(method => method.Name.Split('.')[^1])
            .ToHashSet();
        return all.SelectMany(one => one.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(member => member.GetMethod!.IsAbstract && !bodies.Contains(member.GetMethod.Name));
    }

    private static string Words(PropertyInfo member)
    {
        var isNull = member.PropertyType.IsValueType ? Nullable.GetUnderlyingType(member.PropertyType) is not null
            : s_nulls.Create(member).ReadState == NullabilityState.Nullable;
        return Words(Nullable.GetUnderlyingType(member.PropertyType) ?? member.PropertyType) + (isNull && !member.PropertyType.IsGenericParameter ? "?" : "");
    }

    private static string Words(Type type) => type switch
    {
        { IsGenericParameter: true } => type.Name,
        { IsGenericType: true } when type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) => $"list of {Words(type.GenericTypeArguments[0])}",
        { IsGenericType: true } when type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>) => $"map of {Words(type.GenericTypeArguments[1])}",
        _ => type.ToString(),
    };

    private static string Words(TypeRef type) => type.Nullable ? Plain(type) + "?" : Plain(type);

    private static string Plain(TypeRef type) => type switch
    {
        NamedRef named => named.Name.Text,
        ListRef list => $"list of {Words(list.Element)}",
        MapRef map => $"map of {Words(map.Value)}",
        ScalarRef scalar => Scalar(scalar.Kind).ToString(),
        _ => throw new InvalidOperationException(type.ToString()),
    };

    private static Type Scalar(ScalarKind kind) => kind switch
    {
        ScalarKind.String => typeof(string),
        ScalarKind.Boolean => typeof(bool),
        ScalarKind.Int32 => typeof(int),
        ScalarKind.Int64 => typeof(long),
        ScalarKind.Double => typeof(double),
        ScalarKind.Decimal => typeof(decimal),
        ScalarKind.Base64 => typeof(ReadOnlyMemory<byte>),
        ScalarKind.Json => typeof(JsonElement),
        _ => throw new InvalidOperationException(kind.ToString()),
    };
}
