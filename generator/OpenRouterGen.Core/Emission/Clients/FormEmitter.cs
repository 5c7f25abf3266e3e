using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Core.Emission;

/// <summary>A form: a record that writes its fields. It is never JSON.</summary>
internal sealed class FormEmitter(EmissionContext context)
{
    private readonly RecordEmitter _records = new(context);
    private readonly RecordValidationEmitter _validation = new(context);

    public void Emit(CodeWriter writer, FormModel form)
    {
        var members = RecordMember.Of(form.Fields.Select(field => field.Property));
        var hasChecks = context.Validation.Contains(form.Name);
        var validated = hasChecks ? Code.Of($", {RuntimeNames.Validated}") : Code.Empty;
        writer.Doc(new XmlDoc().Summary(XmlDoc.Words(form.Description) ?? "A form of the API."));
        context.TypeAttributes(writer, form.Deprecated);
        using (writer.Open($"{context.Visibility} sealed partial record {form.Name} : {RuntimeNames.FormWritable}{validated}"))
        {
            foreach (var member in members)
            {
                _records.Property(writer, member);
                writer.Line();
            }

            if (hasChecks)
            {
                _validation.Emit(writer, members, EquatableList<RuleModel>.Empty);
                writer.Line();
            }

            using (writer.Open($"void {RuntimeNames.FormWritable}.Write({RuntimeNames.ApiForm} form)"))
            {
                for (var i = 0; i < form.Fields.Count; i++)
                {
                    if (members[i] is { MayBeNull: false } member && !TypeText.IsValueType(member.Type))
                    {
                        writer.Line($"form.Required({member.WireName}, {member.Access});");
                    }

                    writer.Line(Field(members[i], form.Fields[i]));
                }
            }

            writer.Line();
            PrintedMembers.Emit(writer, members);
        }
    }

    private static Code Field(RecordMember member, FormFieldModel field)
    {
        var head = member.Access;
        var mediaType = field.MediaType is { } type ? Code.Of($", {Literal.String(type)}") : Code.Empty;
        return member.Type switch
        {
            ContentRef => Code.Of($"form.File({member.WireName}, {head}{mediaType});"),
            ListRef { Element: ContentRef } => Code.Of($"form.Files({member.WireName}, {head}{mediaType});"),
            ListRef list => Code.Of($"form.Texts({member.WireName}, {WireExpression.Items(list, head)}{Media(list.Element, mediaType)});"),
            _ => Code.Of($"form.Text({member.WireName}, {WireExpression.Of(member.Type, head, member.MayBeNull)}{Media(member.Type, mediaType)});"),
        };
    }

    // OpenAPI 3.1, section 4.8.15.1.1: what is no scalar is JSON, and says so.
    private static Code Media(TypeRef type, Code stated) => stated.IsEmpty && IsJson(type) ? Code.Of($", {Literal.String("application/json")}") : stated;

    private static bool IsJson(TypeRef type) => type is MapRef or ListRef or NamedRef { Kind: NamedKind.Record };
}
