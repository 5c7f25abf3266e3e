using OpenRouterGen.Comparison.Surface;
using OpenRouterGen.Core.Building;
using OpenRouterGen.Core.Emission;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Naming;
using OpenRouterGen.Core.Reading;
using OpenRouterGen.Tool.Sources;

namespace OpenRouterGen.Tool.Reference;

/// <summary>The members of records and forms, and the parameters of methods.</summary>
internal sealed class MemberRows(ReferenceModel reference)
{
    private const int MostOfExample = 120;

    public IEnumerable<MemberRow> Of(RecordModel record) => Of(record.Name, record.Properties);

    public IEnumerable<MemberRow> Of(FormModel form) => Of(form.Name, form.Fields.Select(field => field.Property));

    /// <summary>The members of the record of an operation's optional parameters.</summary>
    public IEnumerable<MemberRow> OfOptional(OperationModel operation) => operation.OptionalParameters is not { } optional
        ? []
        : optional.Parameters.Select(parameter =>
            Of(optional.TypeName, OptionalParametersEmitter.Property(parameter), reference.Example(operation, parameter)));

    /// <summary>The parameters of a method, each with the members of what is sent.</summary>
    public IEnumerable<MemberRow> Of(OperationModel operation, MethodMember method) =>
        method.Parameters.SelectMany(parameter => Of(operation, parameter));

    private IEnumerable<MemberRow> Of(OperationModel operation, SurfaceParameter parameter)
    {
        if (operation.Parameters.FirstOrDefault(one => one.Name.Text == parameter.Name) is { } stated)
        {
            return [Of(stated, parameter, reference.Example(operation, stated))];
        }

        if (operation.Body is { } body && parameter.Name == OperationSignature.Request.Text)
        {
            var row = Row(parameter, XmlDoc.Words(body.Description) ?? "What is sent.") with { Constraints = ConstraintWords.Of(body.Constraints) };
            return Within(parameter.Name, MembersOf(body.Type)).Prepend(row);
        }

        if (operation.OptionalParameters is not null && parameter.Name == OperationSignature.Optional.Text)
        {
            return Within(parameter.Name, OfOptional(operation)).Prepend(Row(parameter, "Optional parameters; null for none."));
        }

        return [Row(parameter, OwnWords(parameter))];
    }

    private IEnumerable<MemberRow> MembersOf(TypeRef type) => type is NamedRef { Kind: NamedKind.Record } named
        ? reference.Find(named.Name) switch
        {
            RecordModel record => Of(record).Where(row => row.IsRequired || !IsInAnswersAlone(record, row)),
            FormModel form => Of(form),
            _ => [],
        }
        : [];

    private static bool IsInAnswersAlone(RecordModel record, MemberRow row) =>
        record.Properties.Any(property => property.WireName == row.WireName && property.Direction == MemberDirection.Answers);

    private IEnumerable<MemberRow> Of(CSharpIdentifier type, IEnumerable<PropertyModel> properties) =>
        properties.Select(property => Of(type, property, reference.Example(PlaceKind.Member, type.Text, property.WireName)));

    private MemberRow Of(CSharpIdentifier type, PropertyModel property, SpecNode? example)
    {
        var member = reference.Member(type, property);
        return new MemberRow(property.Name.ToString(), member is null ? reference.Show(property.Type) : reference.Show(member.Type))
        {
            WireName = property.WireName,
            IsRequired = property.Required || property.IsDemandedOfRequests,
            IsDeprecated = property.Deprecated,
            Description = XmlDoc.Words(property.Description),
            Example = Shown(example) ?? property.Constant?.Text,
            Constraints = ConstraintWords.Of(property.Constraints),
            Default = property.Default,
        };
    }

    private MemberRow Of(ParameterModel parameter, SurfaceParameter declared, SpecNode? example) =>
        Row(declared, ParameterDescription.WithoutDefault(parameter)) with
        {
            WireName = parameter.WireName,
            IsDeprecated = parameter.Deprecated,
            Example = Shown(example),
            Constraints = ConstraintWords.Of(parameter.Constraints),
            Default = parameter.Default,
        };

    private MemberRow Row(SurfaceParameter parameter, string description) =>
        new(SurfaceName.Code(parameter.Name), reference.Show(parameter.Type)) { IsRequired = !parameter.IsOptional, Description = description };

    private static IEnumerable<MemberRow> Within(string parameter, IEnumerable<MemberRow> members) =>
        members.Select(member => member with { Name = $"{parameter}.{member.Name}" });

    private static string OwnWords(SurfaceParameter parameter) => parameter.Type.NotNull switch
    {
        var type when type == SignatureTypes.RequestOptions => "Options of this call; null for those of the client.",
        var type when type == SignatureTypes.CancellationToken => "Ends the call.",
        _ => string.Empty,
    };

    // Never between the halves of one character.
    private static string Cut(string text) => text[..(MostOfExample - (char.IsHighSurrogate(text[MostOfExample - 1]) ? 1 : 0))].TrimEnd() + "…";

    private static string? Shown(SpecNode? example)
    {
        var text = example is SpecScalar scalar ? scalar.Text : example is null ? null : DocumentJson.Line(example);
        return text?.Length > MostOfExample ? Cut(text) : text;
    }
}
