using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Core.Emission;

/// <summary>The root client and the clients of its groups. They can be mocked: not sealed, virtual methods, a protected constructor.</summary>
internal sealed class ClientEmitter(EmissionContext context)
{
    private readonly OperationEmitter _operations = new(context);

    public void EmitGroup(CodeWriter writer, ClientGroupModel group)
    {
        writer.Doc(new XmlDoc().Summary(group.Description ?? $"Operations of the tag '{group.Tag}'."));
        context.TypeAttributes(writer);
        using (writer.Open($"{context.Visibility} partial class {group.TypeName}"))
        {
            writer.Line($"private readonly {RuntimeNames.ApiTransport} _transport;");
            writer.Line();
            Mocked(writer, Code.Of($"{group.TypeName}"), Code.Of($"_transport = {RuntimeNames.ApiTransport}.Mocked"));
            writer.Line();
            writer.Line($"internal {group.TypeName}({RuntimeNames.ApiTransport} transport) => _transport = transport;");
            foreach (var operation in group.Operations)
            {
                writer.Line();
                _operations.Emit(writer, operation, group.Tag);
                JoinedParameterEmitter.Emit(writer, context, operation);
            }
        }
    }

    public void EmitRoot(CodeWriter writer, ClientModel client)
    {
        writer.Doc(new XmlDoc().Summary(client.Description ?? "The client of the API."));
        context.TypeAttributes(writer);
        using (writer.Open($"{context.Visibility} partial class {client.Name} : {RuntimeNames.Disposable}"))
        {
            writer.Line($"private readonly {RuntimeNames.ApiTransport} _transport;");
            writer.Line();
            Constructors(writer, client);
            foreach (var group in client.Groups)
            {
                writer.Doc(new XmlDoc().Summary(group.Description ?? $"Operations of the tag '{group.Tag}'."));
                writer.Line($"public virtual {context.Types.Named(group.TypeName)} {group.PropertyName} {{ get; }}");
                writer.Line();
            }

            writer.Doc(new XmlDoc().Summary("Ends the client's connections. An HttpClient that was given is left as it is."));
            using (writer.Open($"public void Dispose()"))
            {
                writer.Line($"_transport.Dispose();");
                writer.Line($"global::System.GC.SuppressFinalize(this);");
            }
        }
    }

    private void Constructors(CodeWriter writer, ClientModel client)
    {
        var transport = Code.Of($"new {RuntimeNames.ApiTransport}(options, {Literal.String(client.Server)}");
        writer.Doc(new XmlDoc().Summary("Takes key and address from the environment."));
        writer.Line($"public {client.Name}() : this(new {RuntimeNames.ClientOptions}()) {{ }}");
        writer.Line();
        writer.Doc(new XmlDoc().Summary("Takes the key; the rest comes from the environment.").Parameter(Id("apiKey"), "The API key."));
        writer.Line($"public {client.Name}([{RuntimeNames.ApiKey}] string apiKey) : this(new {RuntimeNames.ClientOptions} {{ ApiKey = apiKey }}) {{ }}");
        writer.Line();
        writer.Doc(new XmlDoc().Summary("Takes all options.").Parameter(Id("options"), "The options."));
        writer.Line($"public {client.Name}({RuntimeNames.ClientOptions} options) : this({transport})) {{ }}");
        writer.Line();
        writer.Doc(new XmlDoc().Summary("Sends through an HttpClient that stays the caller's.").Parameter(Id("options"), "The options.").Parameter(Id("httpClient"), "What sends; it is not disposed."));
        writer.Line($"public {client.Name}({RuntimeNames.ClientOptions} options, {RuntimeNames.HttpClient} httpClient) : this({transport}, httpClient)) {{ }}");
        writer.Line();
        using (writer.Open($"private {client.Name}({RuntimeNames.ApiTransport} transport)"))
        {
            writer.Line($"_transport = transport;");
            foreach (var group in client.Groups)
            {
                writer.Line($"{group.PropertyName} = new {context.Types.Named(group.TypeName)}(transport);");
            }
        }

        writer.Line();
    }

    private static void Mocked(CodeWriter writer, Code name, Code body)
    {
        writer.Doc(new XmlDoc().Summary("For mocking: a method that is not overridden throws."));
        writer.Line($"protected {name}() => {body};");
    }

    private static Naming.CSharpIdentifier Id(string name) => Naming.CSharpIdentifier.Create(name);
}
