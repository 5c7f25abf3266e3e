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
                    var member = members[i];
                    var demand = FormFieldEmitter.Demand(Code.Of($"{member.WireName}"), member.Type, member.Access);
                    if (member.Required && !demand.IsEmpty)
                    {
                        writer.Line(demand);
                    }

                    writer.Line(FormFieldEmitter.Add(member, form.Fields[i]));
                }
            }

            writer.Line();
            PrintedMembers.Emit(writer, members);
        }
    }
}
