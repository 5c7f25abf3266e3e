using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Core.Emission;

/// <summary>The root client and the clients of its groups. They can be mocked: not sealed, virtual methods, a protected constructor.</summary>
internal sealed class ClientEmitter(EmissionContext context)
{
    private static readonly CSharpIdentifier s_key = CSharpIdentifier.Create("apiKey");
    private static readonly CSharpIdentifier s_options = CSharpIdentifier.Create("options");
    private static readonly CSharpIdentifier s_httpClient = CSharpIdentifier.Create("httpClient");

    private static readonly Code s_argumentException = Code.Of($"global::System.ArgumentException");

    private readonly OperationEmitter _operations = new(context);
    private readonly RequestEmitter _requests = new(context);
    private readonly StreamEmitter _streams = new(context);
    private readonly OperationFieldEmitter _fields = new(context);

    public void EmitGroup(CodeWriter writer, ClientGroupModel group)
    {
        writer.Doc(new XmlDoc().Summary(Description(group)));
        context.TypeAttributes(writer);
        using (writer.Open($"{context.Visibility} partial class {group.TypeName}"))
        {
            writer.Doc(new XmlDoc().Summary("For mocking: a method that is not overridden throws."));
            writer.Line($"protected {group.TypeName}() => _transport = {RuntimeNames.ApiTransport}.Mocked;");
            writer.Line();
            writer.Line($"internal {group.TypeName}({RuntimeNames.ApiTransport} transport) => _transport = transport;");
            writer.Line();
            foreach (var operation in group.Operations)
            {
                _operations.Emit(writer, operation);
            }

            foreach (var operation in group.Operations)
            {
                PrivateMethods(writer, operation);
            }

            foreach (var operation in group.Operations)
            {
                _fields.Emit(writer, operation, group.Tag);
                writer.Line();
            }

            writer.Line($"private readonly {RuntimeNames.ApiTransport} _transport;");
        }
    }

    public void EmitRoot(CodeWriter writer, ClientModel client)
    {
        writer.Doc(new XmlDoc()
            .Summary(XmlDoc.Words(client.Description) ?? "The client of the API.")
            .Remarks("One instance can be used from many threads at once and is meant to be shared. Dispose it at the end."));
        context.TypeAttributes(writer);
        using (writer.Open($"{context.Visibility} partial class {client.Name} : {RuntimeNames.Disposable}"))
        {
            Constructors(writer, client);
            foreach (var group in client.Groups)
            {
                writer.Doc(new XmlDoc().Summary(Description(group)));
                writer.Line($"public virtual {context.Types.Named(group.TypeName)} {group.PropertyName} {{ get; }}");
                writer.Line();
            }

            writer.Doc(new XmlDoc().Summary("Ends the client's connections. An HttpClient that was given is left as it is."));
            using (writer.Open($"public void Dispose()"))
            {
                writer.Line($"_transport.Dispose();");
                writer.Line($"global::System.GC.SuppressFinalize(this);");
            }

            writer.Line();
            writer.Line($"private readonly {RuntimeNames.ApiTransport} _transport;");
        }
    }

    private static string Description(ClientGroupModel group) => XmlDoc.Words(group.Description) ?? $"Operations of the tag '{group.Tag}'.";

    private void PrivateMethods(CodeWriter writer, OperationModel operation)
    {
        _requests.Emit(writer, operation);
        writer.Line();
        if (operation is { Stream: { Buffered: { } buffered } stream, Response: { } response })
        {
            _streams.Events(writer, operation, stream, buffered, response);
            writer.Line();
        }
    }

    private void Constructors(CodeWriter writer, ClientModel client)
    {
        var transport = RuntimeNames.ApiTransport;
        var server = Literal.String(client.Server);
        writer.Doc(new XmlDoc().Summary("Takes key and address from the environment, at the first call. It never throws."));
        writer.Line($"public {client.Name}() : this(new {transport}(null, {server})) {{ }}");
        writer.Line();
        writer.Doc(new XmlDoc()
            .Summary("Takes the key; the rest comes from the environment.")
            .Parameter(s_key, "The API key.")
            .Exception(s_argumentException, "The key is null, empty or none that can be sent."));
        writer.Line($"public {client.Name}([{RuntimeNames.ApiKey}] string apiKey) : this({transport}.WithKey(apiKey, {server})) {{ }}");
        writer.Line();
        writer.Doc(new XmlDoc()
            .Summary("Takes all options.")
            .Parameter(s_options, "The options, which are copied.")
            .Exception(s_argumentException, "There are no options, or their key or address cannot be used."));
        writer.Line($"public {client.Name}({RuntimeNames.ClientOptions} options) : this({transport}.WithOptions(options, {server})) {{ }}");
        writer.Line();
        writer.Doc(new XmlDoc()
            .Summary("Sends through an HttpClient that stays the caller's.")
            .Remarks("Its own timeout holds beside the options', and what its handler does is not under this client's control: give the handler "
                + "AllowAutoRedirect = false (else headers reach the host that a redirect names), no Credentials, and nothing that retries. "
                + "The address is that of the options, else that of the HttpClient, else that of the environment.")
            .Parameter(s_options, "The options, which are copied.")
            .Parameter(s_httpClient, "What sends; it is not disposed.")
            .Exception(s_argumentException, "An argument is null, the key or an address cannot be used, or the two addresses differ."));
        writer.Line($"public {client.Name}({RuntimeNames.ClientOptions} options, {RuntimeNames.HttpClient} httpClient)");
        writer.Line($"    : this({transport}.WithClient(options, {server}, httpClient)) {{ }}");
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
}
