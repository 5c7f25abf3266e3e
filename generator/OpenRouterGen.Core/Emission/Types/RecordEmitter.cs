using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Core.Emission;

/// <summary>A record: its properties, and what the other record emitters add.</summary>
internal sealed class RecordEmitter(EmissionContext context)
{
    private const string Bytes = "Equality compares where the bytes are, not what they are; empty counts as not set.";

    private static readonly Code s_required = Code.Of($"required ");

    private readonly RecordJsonEmitter _json = new(context);
    private readonly RecordValidationEmitter _validation = new(context);
    private readonly DescribedRequestEmitter _described = new(context);
    private readonly FittableRequestEmitter _fittable = new(context);
    private readonly InheritanceEmitter _inheritance = new(context);

    public void Emit(CodeWriter writer, RecordModel record)
    {
        var members = RecordMember.Of(record.Properties);
        var type = context.Types.Named(record.Name);
        writer.Doc(new XmlDoc().Summary(record.Description));
        context.TypeAttributes(writer, record.Deprecated);
        EmissionContext.ConverterAttribute(writer, record, type);
        RuleEmitter.Attributes(writer, record.Rules);
        using (writer.Open($"{context.Visibility} {InheritanceEmitter.Declaration(record)} {record.Name}{Interfaces(record, type)}"))
        {
            _inheritance.Constructors(writer, record, members);
            foreach (var member in members.Where(member => !member.Property.IsInherited))
            {
                Property(writer, member, record);
                writer.Line();
            }

            var extended = _inheritance.Base(record);
            if (extended is null)
            {
                AdditionalProperties(writer, record);
                writer.Line();
            }

            if (record.ExplicitNullsName is { } explicitNulls)
            {
                ExplicitNullsEmitter.Emit(writer, explicitNulls, members, isInherited: extended?.ExplicitNullsName is not null);
                writer.Line();
            }

            if (members.FirstOrDefault(member => member.Property.IsResults) is { } results)
            {
                writer.Line($"object? {RuntimeNames.AnswerModel}.Results => {results.Access};");
                writer.Line();
            }

            if (context.Validation.Contains(record.Name))
            {
                _validation.Emit(writer, members, record.Rules, record);
                writer.Line();
            }

            if (DescribedRequestEmitter.IsDescribed(record))
            {
                _described.Emit(writer, record.Described!, members);
                writer.Line();
                _fittable.Emit(writer, record, members);
                writer.Line();
            }

            PrintedMembers.Emit(writer, members, record);
            _json.Emit(writer, record, members, type);
            RuleEmitter.Field(writer, context, record.Rules, members);
            InheritanceEmitter.Fields(writer, record);
        }
    }

    /// <summary>A property with its documentation and attributes; the parameters of an operation have no JSON name and no record.</summary>
    public void Property(CodeWriter writer, RecordMember member, RecordModel? record = null)
    {
        var property = member.Property;
        writer.Doc(new XmlDoc().Summary(XmlDoc.Words(property.Description) ?? Constant(property)).Default(property.Default, Remark(member)));
        if (record is not null)
        {
            writer.Line($"[{RuntimeNames.JsonPropertyName}({member.WireName})]");
            CatalogAttributes.Emit(writer, context, record, property);
        }
        else if (property.IsMoved)
        {
            writer.Line($"[{RuntimeNames.WireName}({member.WireName})]");
        }

        ConstraintAttributes.Emit(writer, member.Type, property.Constraints);
        if (property.Deprecated)
        {
            writer.Line($"[{RuntimeNames.Obsolete}]");
        }

        var type = member.DeclaredType(context.Types);
        if (property is { Required: true, Constant: { } constant })
        {
            // Null is what a member is that nobody sets.
            var value = constant.IsNull ? Code.Empty : Code.Of($" = {ConstantText(constant, member.Type)};");
            writer.Line($"public {type} {property.Name} {{ get; init; }}{value}");
            return;
        }

        var required = InheritanceEmitter.IsDemanded(record, property) ? s_required : Code.Empty;
        writer.Line($"public {required}{type} {property.Name} {{ get; {InheritanceEmitter.Initializer(record, property)}; }}");
    }

    private void AdditionalProperties(CodeWriter writer, RecordModel record)
    {
        var raw = RecordJsonEmitter.KeepsRaw(record);
        writer.Doc(new XmlDoc().Summary(
            RecordJsonEmitter.KeepsMisfits(record)
                ? "Unknown members, and optional ones that did not fit; written back as they came, until a value replaces one, or null here drops all."
            : raw ? "Members that are not known here; written back as they came."
            : "Members that the document does not name. Null when there are none."));
        var type = Code.Of($"{RuntimeNames.ReadOnlyDictionary}<string, {context.Types.Declared(RecordJsonEmitter.AdditionalType(record))}>?");
        writer.Line($"public {type} {record.AdditionalPropertiesName} {{ get; init; }}");
        if (raw && record.AdditionalPropertiesName.Text != "AdditionalProperties")
        {
            writer.Line();
            writer.Line($"{type} {RuntimeNames.RecordModel}.AdditionalProperties => {record.AdditionalPropertiesName};");
        }
    }

    private Code Interfaces(RecordModel record, Code type)
    {
        var interfaces = EmissionContext.JsonInterfaces(record, type).ToList();
        if (record.Inheritance?.Base is { } extended)
        {
            interfaces.Insert(0, context.Types.Named(extended));
        }

        if (RecordJsonEmitter.KeepsRaw(record) && !InheritanceEmitter.Extends(record))
        {
            interfaces.Add(RuntimeNames.RecordModel);
        }

        if (record.ExplicitNullsName is not null)
        {
            interfaces.Add(RuntimeNames.NullMembers);
        }

        if (context.Validation.Contains(record.Name))
        {
            interfaces.Add(RuntimeNames.Validated);
        }

        if (DescribedRequestEmitter.IsDescribed(record))
        {
            interfaces.Add(Code.Of($"{RuntimeNames.FittableRequest}<{type}>"));
        }

        if (record.Properties.Any(property => property.IsResults))
        {
            interfaces.Add(RuntimeNames.AnswerModel);
        }

        interfaces.AddRange(record.Implements.Select(context.Types.Interface));
        return interfaces.Count == 0 ? Code.Empty : Code.Of($" : {Code.Join(", ", interfaces)}");
    }

    private static string? Remark(RecordMember member)
    {
        var direction = Direction(member.Property);
        return !TypeText.IsBytes(member.Type) ? direction : direction is null ? Bytes : direction + "\n" + Bytes;
    }

    private static string? Direction(PropertyModel property) => property switch
    {
        { Direction: MemberDirection.Answers } => "Read-only: requests leave it out.",
        { IsDemandedOfRequests: true } => "Write-only: requests must have it, and answers leave it out.",
        { Direction: MemberDirection.Requests } => "Write-only: answers leave it out.",
        _ => null,
    };

    private static string? Constant(PropertyModel property) => property.Constant switch
    {
        { Text: { } text } => $"Always `{text}`.",
        { IsNull: true } => "Always `null`.",
        _ => null,
    };

    private static Literal ConstantText(ConstantModel constant, TypeRef type) => constant switch
    {
        { Text: { } text } => Literal.String(text),
        { Real: { } real } => Literal.Double(real),
        { Number: { } number } => type is ScalarRef { Kind: ScalarKind.Decimal } ? Literal.Decimal(number) : Literal.Int64((long)number),
        _ => Literal.Boolean(constant.Flag == true),
    };
}
