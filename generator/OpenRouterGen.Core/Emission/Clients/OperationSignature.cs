using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Core.Emission;

/// <summary>The parameters of an operation's methods, in their order, without options and token.</summary>
internal sealed class OperationSignature
{
    public static readonly CSharpIdentifier Request = CSharpIdentifier.Create("request");
    public static readonly CSharpIdentifier Optional = CSharpIdentifier.Create("parameters");

    public OperationSignature(EmissionContext context, OperationModel operation)
    {
        foreach (var parameter in operation.Parameters)
        {
            Parameters.Add(new(context.Types.Declared(parameter.Type), parameter.Name, IsRequired: true, ParameterDescription.Of(parameter))
            {
                PathParts = ParameterEmitter.IsPlainSegment(parameter) ? 1 : 0,
                WireName = parameter.IsMoved ? Literal.String(parameter.WireName) : null,
            });
        }

        if (operation.Body is { } body)
        {
            var type = body.Required ? context.Types.Declared(body.Type) : context.Types.OrNull(body.Type);
            Parameters.Add(new(type, Request, body.Required, XmlDoc.Words(body.Description) ?? "What is sent."));
        }

        if (operation.OptionalParameters is { } optional)
        {
            Parameters.Add(new(Code.Of($"{context.Types.Named(optional.TypeName)}?"), Optional, IsRequired: false, "Optional parameters; null for none."));
        }

        Flag = FlagOf(context, operation);
        ParametersAreChecked = operation.OptionalParameters is { } record && OptionalParametersEmitter.HasChecks(context, record);
        IsChecked = ParametersAreChecked
            || operation.Parameters.Any(parameter => parameter.IsDemanded || !parameter.Constraints.IsNone || context.Validation.Contains(parameter.Type))
            || (operation.Body is { } sent && (!sent.Constraints.IsNone || context.Validation.Contains(sent.Type)));
    }

    public List<MethodParameter> Parameters { get; } = [];

    /// <summary>The parameters as arguments.</summary>
    public IEnumerable<Code> Arguments => Parameters.Select(parameter => Code.Of($"{parameter.Name}"));

    /// <summary>The request's member that asks for a stream.</summary>
    public RecordMember? Flag { get; }

    /// <summary>Whether something in the record of optional parameters is checked before it is sent.</summary>
    public bool ParametersAreChecked { get; }

    /// <summary>Whether anything is checked before it is sent.</summary>
    public bool IsChecked { get; }

    /// <summary>The parameters with one more that every call must give, after the others of its sort.</summary>
    public IReadOnlyList<MethodParameter> With(MethodParameter added) =>
        [.. Parameters.Where(parameter => parameter.IsRequired), added, .. Parameters.Where(parameter => !parameter.IsRequired)];

    private static RecordMember? FlagOf(EmissionContext context, OperationModel operation)
    {
        if (operation is not { Stream.Flag: { } flag, Body.Type: NamedRef { Kind: NamedKind.Record } body })
        {
            return null;
        }

        var property = context.Members(body.Name).FirstOrDefault(property => property.Name == flag);
        return property is null ? null : RecordMember.Of(property);
    }
}
