using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Core.Emission;

/// <summary>One of several forms: a class that holds it.</summary>
internal sealed class FormUnionEmitter(EmissionContext context)
{
    public void Emit(CodeWriter writer, FormUnionModel union)
    {
        var type = context.Types.Named(union.Name);
        var hasChecks = context.Validation.Contains(union.Name);
        var validated = hasChecks ? Code.Of($", {RuntimeNames.Validated}") : Code.Empty;
        writer.Doc(new XmlDoc().Summary(union.Description ?? "One of several forms of the API."));
        context.TypeAttributes(writer, union.Deprecated);
        using (writer.Open($"{context.Visibility} sealed partial class {union.Name} : {RuntimeNames.FormWritable}{validated}"))
        {
            foreach (var form in union.Cases)
            {
                var caseType = context.Types.Plain(form);
                writer.Line($"public {union.Name}({caseType} value) => Value = value ?? throw new {RuntimeNames.ArgumentNullException}(nameof(value));");
                writer.Line();
                writer.Line($"public static implicit operator {type}({caseType} value) => new {type}(value);");
                writer.Line();
            }

            writer.Doc(new XmlDoc().Summary("The form."));
            writer.Line($"public object Value {{ get; }}");
            writer.Line();
            if (hasChecks)
            {
                using (writer.Open($"void {RuntimeNames.Validated}.Validate({RuntimeNames.ParameterCheck} check)"))
                {
                    writer.Line($"if (Value is {RuntimeNames.Validated} value) value.Validate(check);");
                }

                writer.Line();
            }

            writer.Line($"void {RuntimeNames.FormWritable}.Write({RuntimeNames.ApiForm} form) => (({RuntimeNames.FormWritable})Value).Write(form);");
            writer.Line();
            writer.Line($"public override string ToString() => Value.ToString() ?? string.Empty;");
        }
    }
}
