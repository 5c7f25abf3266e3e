using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Core.Emission;

/// <summary>The record of an operation's optional parameters. It is never JSON.</summary>
internal sealed class OptionalParametersEmitter(EmissionContext context)
{
    private readonly RecordEmitter _records = new(context);
    private readonly RecordValidationEmitter _validation = new(context);

    public static bool HasChecks(EmissionContext context, OptionalParametersModel model) => model.Parameters
        .Any(parameter => !parameter.Constraints.IsNone || context.Validation.Contains(parameter.Type));

    public void Emit(CodeWriter writer, OptionalParametersModel model, OperationModel operation)
    {
        var members = RecordMember.Of(model.Parameters.Select(Property));
        var hasChecks = HasChecks(context, model);
        var interfaces = hasChecks ? Code.Of($" : {RuntimeNames.Validated}") : Code.Empty;
        writer.Doc(new XmlDoc().Summary($"Optional parameters of the operation {operation.OperationId}."));
        context.TypeAttributes(writer);
        using (writer.Open($"{context.Visibility} sealed partial record {model.TypeName}{interfaces}"))
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

            PrintedMembers.Emit(writer, members);
        }
    }

    public static PropertyModel Property(ParameterModel parameter) => new(parameter.WireName, parameter.Member!, parameter.Type, Required: false)
    {
        Description = ParameterDescription.WithoutDefault(parameter),
        Default = parameter.Default,
        Deprecated = parameter.Deprecated,
        Constraints = parameter.Constraints,
    };
}
