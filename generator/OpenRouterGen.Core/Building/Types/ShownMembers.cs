using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Core.Building;

/// <summary>
/// Decides what the text of a record shows: numbers, booleans, times, open enums, fixed texts and tags, the text of records and unions, and of lists and maps
/// how many items they have. Any other text may be a person's words or a person's own id, so it is shown only where the document says that it is an id of the
/// service. A UUID is one where nobody sends it.
/// </summary>
internal sealed class ShownMembers
{
    private readonly HashSet<CSharpIdentifier> _sent;
    private readonly HashSet<CSharpIdentifier> _anyText;

    private ShownMembers(EquatableList<TypeModel> types, IReadOnlyList<ClientGroupModel> groups)
    {
        var sent = groups.SelectMany(group => group.Operations).SelectMany(TypeReferences.Sent);
        _sent = TypeReferences.Reached(sent, types.ToDictionary(type => type.Name));
        _anyText = [.. types.OfType<EnumModel>().Where(model => model.HintsOnly).Select(model => model.Name)];
    }

    /// <summary>Whether a value is never shown, whatever the document says.</summary>
    public static bool IsNeverShown(TypeRef type) => type is ScalarRef { Kind: ScalarKind.Json or ScalarKind.Base64 };

    public static (EquatableList<TypeModel> Types, EquatableList<ClientGroupModel> Groups) Assign(
        EquatableList<TypeModel> types, IReadOnlyList<ClientGroupModel> groups)
    {
        var shown = new ShownMembers(types, groups);
        return (types.Select(shown.Of).ToEquatableList(), groups.Select(shown.Of).ToEquatableList());
    }

    private TypeModel Of(TypeModel type) => type switch
    {
        RecordModel record => record with { Properties = record.Properties.Select(property => Of(property, record)).ToEquatableList() },
        FormModel form => form with { Fields = form.Fields.Select(Of).ToEquatableList() },
        EnumModel or ConstantsModel or UnionModel or FormUnionModel => type,
        _ => throw new InvalidOperationException(type.GetType().Name),
    };

    private PropertyModel Of(PropertyModel property, RecordModel record)
    {
        var isFixed = property.Constant is { IsNull: false } || property.WireName == record.Inheritance?.TagName;
        return property with { Shown = Of(property.Type, property.IsShown, isFixed, _sent.Contains(record.Name)) };
    }

    private FormFieldModel Of(FormFieldModel field)
    {
        var property = field.Property;
        return field with { Property = property with { Shown = Of(property.Type, property.IsShown, property.Constant is { IsNull: false }, isSent: true) } };
    }

    private ClientGroupModel Of(ClientGroupModel group) => group with { Operations = group.Operations.Select(Of).ToEquatableList() };

    private OperationModel Of(OperationModel operation) => operation.OptionalParameters is not { } parameters ? operation : operation with
    {
        OptionalParameters = parameters with { Parameters = parameters.Parameters.Select(Of).ToEquatableList() },
    };

    private ParameterModel Of(ParameterModel parameter) =>
        parameter with { Shown = Of(parameter.Type, parameter.IsShown, isFixed: false, isSent: true) };

    private ShownAs Of(TypeRef type, bool? isStated, bool isFixed, bool isSent) => type switch
    {
        _ when isStated == false => ShownAs.Nothing,
        _ when isFixed => ShownAs.Value,
        _ when IsNeverShown(type) => ShownAs.Nothing,
        ListRef or MapRef => ShownAs.Count,
        _ when isStated == true => ShownAs.Value,
        ScalarRef { Kind: ScalarKind.String or ScalarKind.Uri } => ShownAs.Nothing,
        ScalarRef { Kind: ScalarKind.Guid } => isSent ? ShownAs.Nothing : ShownAs.Value,
        NamedRef { Kind: NamedKind.Enum } values => _anyText.Contains(values.Name) ? ShownAs.Nothing : ShownAs.Value,
        NamedRef or ScalarRef or ContentRef => ShownAs.Value,
        _ => throw new InvalidOperationException(type.GetType().Name),
    };
}
