using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Core.Emission;

/// <summary>The parameters of an operation's methods, with names that do not collide.</summary>
internal sealed class OperationSignature
{
    public OperationSignature(EmissionContext context, OperationModel operation)
    {
        var names = new LocalNames("options", "cancellationToken", "request", "parameters", "target", "stream", "call", "item", "check");
        foreach (var parameter in operation.Parameters)
        {
            var name = names.For(parameter.Name);
            Positional.Add(new(parameter, name));
            Add(context.Types.Declared(parameter.Type), Code.Of($"{name}"), required: true);
        }

        if (operation.Body is { } body)
        {
            var type = body.Required ? context.Types.Declared(body.Type) : context.Types.OrNull(body.Type);
            Add(type, Code.Of($"request"), body.Required);
        }

        if (operation.OptionalParameters is { } optional)
        {
            Add(Code.Of($"{context.Types.Named(optional.TypeName)}?"), Code.Of($"parameters"), required: false);
        }

        Flag = FlagOf(context, operation);
    }

    public List<PositionalParameter> Positional { get; } = [];

    /// <summary>Parameters of the public methods that a call must give, without options and cancellation.</summary>
    public List<Code> RequiredDeclarations { get; } = [];

    /// <summary>Those that a call may leave out.</summary>
    public List<Code> OptionalDeclarations { get; } = [];

    /// <summary>The same as arguments.</summary>
    public List<Code> Arguments { get; } = [];

    /// <summary>The same without default values, for the private method.</summary>
    public List<Code> PlainDeclarations { get; } = [];

    /// <summary>The request's member that asks for a stream.</summary>
    public RecordMember? Flag { get; }

    private void Add(Code type, Code name, bool required)
    {
        var plain = Code.Of($"{type} {name}");
        PlainDeclarations.Add(plain);
        (required ? RequiredDeclarations : OptionalDeclarations).Add(required ? plain : Code.Of($"{plain} = null"));
        Arguments.Add(name);
    }

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
