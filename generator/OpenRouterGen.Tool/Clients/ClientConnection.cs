using OpenRouter;
using OpenRouter.Emulator;
using OpenRouterGen.Tool.Discovery;
using OpenRouterGen.Tool.Running;

namespace OpenRouterGen.Tool.Clients;

/// <summary>Who answers the calls of a command: the service where the environment has a key, else an emulator in this process.</summary>
internal sealed class ClientConnection : IAsyncDisposable
{
    /// <summary>What is said where there is no key.</summary>
    public const string EmulatorWords = $"{OpenRouterEnvironment.ApiKey} is not set: an emulator on this machine answers, and nothing is billed.";

    private readonly EmulatorServer? _emulator;
    private readonly string? _key;
    private readonly Uri? _address;

    private ClientConnection(EmulatorServer emulator) => (_emulator, _key, _address) = (emulator, emulator.ApiKey, emulator.BaseAddress);

    private ClientConnection(string key, Uri? address) => (_key, _address) = (key, address);

    /// <summary>Whether nothing is billed.</summary>
    public bool IsEmulator => _emulator is not null;

    /// <summary>Options that lead a client there; a new copy each time, to be changed at will.</summary>
    public OpenRouterClientOptions Options => new() { ApiKey = _key, BaseAddress = _address };

    /// <summary>Opens the connection. A line for the person says so where it is the emulator.</summary>
    /// <param name="catalog">The models that the emulator knows.</param>
    /// <param name="context">The environment, and where the line goes.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ToolException">The key or the address in the environment cannot be one, or the emulator cannot use the catalog.</exception>
    public static async Task<ClientConnection> OpenAsync(ModelCatalog catalog, ToolContext context, CancellationToken cancellationToken)
    {
        if (HasKey(context))
        {
            return OfService(context);
        }

        context.Screen.Note(EmulatorWords);
        return await OfEmulatorAsync(catalog, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Whether the environment has a key.</summary>
    public static bool HasKey(ToolContext context) => !string.IsNullOrEmpty(context.Variable(OpenRouterEnvironment.ApiKey));

    /// <summary>The service, by the key of the environment.</summary>
    /// <exception cref="ToolException">The key or the address in the environment cannot be one.</exception>
    public static ClientConnection OfService(ToolContext context)
    {
        var address = context.Variable(OpenRouterEnvironment.BaseUrl) is { Length: > 0 } text ? Address(text) : null;
        var connection = new ClientConnection(context.Variable(OpenRouterEnvironment.ApiKey)!, address);
        try
        {
            // It looks at both before a command does anything else.
            new Api.OpenRouterClient(connection.Options).Dispose();
            return connection;
        }
        catch (Exception exception) when (exception is ArgumentException or OpenRouterConfigurationException)
        {
            throw Unusable(exception);
        }
    }

    /// <summary>An emulator, whatever the environment has.</summary>
    /// <exception cref="ToolException">It cannot use the catalog.</exception>
    public static async Task<ClientConnection> OfEmulatorAsync(ModelCatalog catalog, CancellationToken cancellationToken)
    {
        var options = new EmulatorOptions { Catalog = EmulatedCatalog(catalog), ApiKey = EmulatorServer.DefaultApiKey };
        return new ClientConnection(await EmulatorServer.StartAsync(options, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>The catalog as the emulator has it.</summary>
    /// <exception cref="ToolException">It cannot use it.</exception>
    public static EmulatorCatalog EmulatedCatalog(ModelCatalog catalog)
    {
        try
        {
            return EmulatorCatalog.Parse(catalog.Text);
        }
        catch (EmulatorCatalogException exception)
        {
            throw ToolException.Input($"the emulator cannot use the catalog '{catalog.Source}': {exception.Message}", exception);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_emulator is not null)
        {
            await _emulator.DisposeAsync().ConfigureAwait(false);
        }
    }

    private static Uri Address(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address)
            ? address
            : throw new ToolException(ExitCode.Usage, $"{OpenRouterEnvironment.BaseUrl} is no address; write it as https://host/path");

    private static ToolException Unusable(Exception exception) => new(
        ExitCode.Usage,
        $"the environment's {OpenRouterEnvironment.ApiKey} or {OpenRouterEnvironment.BaseUrl} cannot be used: {ArgumentWords.Of(exception)}",
        exception);
}
