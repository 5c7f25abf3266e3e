using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Naming;
using OpenRouterGen.Core.Problems;

namespace OpenRouterGen.Core.Building;

/// <summary>
/// Leaves out, and reports, each interface that a type does not satisfy: C# would refuse the type, and with it the client. One that is left out may be what
/// another interface demands of its type argument.
/// </summary>
internal sealed class InterfaceFit
{
    private readonly ProblemSink _problems;
    private readonly Dictionary<CSharpIdentifier, TypeModel> _types;

    private InterfaceFit(ProblemSink problems, IReadOnlyList<TypeModel> types) => (_problems, _types) = (problems, types.ToDictionary(type => type.Name));

    /// <param name="stated">What the document says of all types that were built.</param>
    /// <param name="types">The types of the client, each as it will be emitted.</param>
    /// <param name="problems">Takes what is left out.</param>
    public static EquatableList<TypeModel> Assign(IReadOnlyList<StatedInterface> stated, EquatableList<TypeModel> types, ProblemSink problems)
    {
        if (stated.Count == 0)
        {
            return types;
        }

        var fit = new InterfaceFit(problems, types);
        fit.LeaveOut(stated);
        return types.Select(type => fit._types[type.Name]).ToEquatableList();
    }

    private void LeaveOut(IReadOnlyList<StatedInterface> stated)
    {
        var held = stated.Where(one => _types.ContainsKey(one.Type)).ToList();
        bool isAnyLeftOut;
        do
        {
            isAnyLeftOut = held.RemoveAll(one => !Fits(one)) > 0;
        }
        while (isAnyLeftOut);
    }

    private bool Fits(StatedInterface stated)
    {
        var record = (RecordModel)_types[stated.Type];
        var arguments = stated.Interface.Bind(stated.Model.Arguments);
        var misfits = stated.Interface.Parameters.Select(parameter => Misfit(parameter, arguments[parameter.Type.Name])).OfType<string>().ToList();
        if (misfits.Count == 0)
        {
            misfits = [.. stated.Interface.Members.Select(member => Misfit(record, member.Name, Bound(member.Type, arguments))).OfType<string>()];
        }

        if (misfits.Count == 0)
        {
            return true;
        }

        _types[stated.Type] = record with { Implements = record.Implements.Where(model => model != stated.Model).ToEquatableList() };
        _problems.Report(
            ProblemCatalog.InterfaceDoesNotFit, stated.Spot, $"'{stated.Type.Text}'", Words(stated.Model), string.Join("; ", misfits));
        return false;
    }

    // A type that no member has is none of the client; the member that should have it is the misfit.
    private string? Misfit(InterfaceParameter parameter, CSharpIdentifier argument) => !_types.TryGetValue(argument, out var type) ? null
        : (parameter.Type.Kind, type) is not ((NamedKind.Record, RecordModel) or (NamedKind.Union, UnionModel) or (NamedKind.Enum, EnumModel))
            ? $"its type argument '{argument.Text}' is no {parameter.Type.Kind.ToString().ToLowerInvariant()}"
        : parameter.Interface is { } demanded && !Implements(type, demanded)
            ? $"its type argument '{argument.Text}' does not implement '{demanded}'"
        : null;

    private static string? Misfit(RecordModel record, string name, TypeRef expected)
    {
        var member = record.Properties.FirstOrDefault(property => property.Name.Text == name);
        if (member is null)
        {
            return $"it has no '{name}', which must be '{TypeWords.Of(expected)}'";
        }

        var found = member.DeclaredType;
        return Satisfies(found, expected) ? null : $"'{name}' must be '{TypeWords.Of(expected)}' and is '{TypeWords.Of(found)}'";
    }

    // C# takes a text where one or null is expected, but no number.
    private static bool Satisfies(TypeRef found, TypeRef expected) =>
        SameInCSharp(found) is var type
        && (type == expected || (expected is ScalarRef { Kind: ScalarKind.String, Nullable: true } && type with { Nullable = true } == expected));

    private static TypeRef SameInCSharp(TypeRef type) => type switch
    {
        ScalarRef scalar => new ScalarRef(scalar.Kind == ScalarKind.DecimalText ? ScalarKind.Decimal : scalar.Kind) { Nullable = scalar.Nullable },
        ListRef list => list with { Element = SameInCSharp(list.Element) },
        MapRef map => map with { Value = SameInCSharp(map.Value) },
        _ => type,
    };

    private static TypeRef Bound(TypeRef type, Dictionary<CSharpIdentifier, CSharpIdentifier> arguments) => type switch
    {
        NamedRef parameter => parameter with { Name = arguments[parameter.Name] },
        ListRef list => list with { Element = Bound(list.Element, arguments) },
        MapRef map => map with { Value = Bound(map.Value, arguments) },
        _ => type,
    };

    private bool Implements(TypeModel type, string name) =>
        type.Implements.Any(model => model.Name.Text == name)
        || (type is RecordModel { Inheritance.Base: { } extended } && _types.TryGetValue(extended, out var parent) && Implements(parent, name));

    private static string Words(InterfaceModel model) =>
        model.Arguments.Count == 0 ? model.Name.Text : $"{model.Name.Text}<{string.Join(", ", model.Arguments.Select(argument => argument.Text))}>";
}
