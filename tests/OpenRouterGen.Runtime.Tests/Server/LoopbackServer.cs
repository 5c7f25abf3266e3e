using System.Runtime.ExceptionServices;

namespace OpenRouter.Tests.Server;

/// <summary>A server that answers exactly the bytes a test says, one request for each connection.</summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private readonly FaultServer _server;

    public LoopbackServer(Func<LoopbackExchange, Task> handler) => _server = new FaultServer(async connection =>
    {
        if (await connection.ReadAsync() is { } request) await handler(new LoopbackExchange(request, connection));
    });

    public int Port => _server.Address.Port;

    public Uri Address => _server.Address;

    public IReadOnlyList<ReceivedRequest> Requests => _server.Requests;

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        foreach (var problem in _server.Problems) ExceptionDispatchInfo.Throw(problem);
    }
}
