using System.Net;
using System.Net.Sockets;

namespace OpenRouter.Tests.Faults;

/// <summary>What goes wrong before a request can be sent.</summary>
internal static class ConnectFaults
{
    private const string Group = "Connect";

    public static IEnumerable<Fault> All()
    {
        yield return new(Group, "Name not found", Elsewhere(static _ => new Uri("https://name.invalid/api/v1")));
        yield return new(Group, "Connection refused", Elsewhere(static _ => Closed()));
        yield return new(Group, "TLS fails", new FaultCase(static (_, _) => Task.CompletedTask, Expected.NotSent) { Certificate = TestCertificate.Instance });
        yield return new(Group, "Black hole", new FaultCase(static (_, _) => Task.CompletedTask, Expected.NotSent)
        {
            Options = static options =>
            {
                options.ConnectTimeout = TimeSpan.FromMilliseconds(50);
                options.MaxRetries = 0;
            },
            Client = static run => OpenRouterClient.Over(TestClient.Transport(new OpenRouterClientOptions
            {
                ApiKey = TestClient.Key,
                BaseAddress = run.Own(new BlackHole()).Address,
                ConnectTimeout = TimeSpan.FromMilliseconds(50),
                MaxRetries = 0,
            })),
        });
        yield return new(Group, "Proxy refuses", Proxy("HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n"),
            Proxy("HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n"));
        yield return new(Group, "Idle connection is dead", DeadBetweenCalls(), DeadAfterTheRequest());
        yield return new(Group, "HTTP/2 goes away", HttpTwo(isGoAway: true), HttpTwo(isGoAway: false));
    }

    private static FaultCase Elsewhere(Func<FaultRun, Uri> address)
    {
        var fault = new FaultCase(static (_, _) => Task.CompletedTask, static (outcome, run) =>
        {
            Expected.NotSent(outcome, run);
            Assert.Equal(2, run.Time.Waits.Count);
        });
        return fault with { Client = run => OpenRouterClient.Over(TestClient.Transport(run.Options(fault, address(run)))) };
    }

    private static Uri Closed()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return new UriBuilder("http", "127.0.0.1", ((IPEndPoint)socket.LocalEndPoint!).Port, "/api/v1").Uri;
    }

    private static FaultCase Proxy(string answer)
    {
        var fault = new FaultCase(
            async (connection, _) =>
            {
                await connection.ReadHeadAsync();
                await connection.SendAsync(answer);
            },
            Expected.NotSent);
        return fault with
        {
            Client = run => new OpenRouterClient(
                run.Options(fault, new Uri("https://service.invalid/api/v1")),
                new HttpClient(
                    new SocketsHttpHandler { Proxy = new WebProxy(new Uri(run.Server.Address.GetLeftPart(UriPartial.Authority))), AllowAutoRedirect = false })),
        };
    }

    // The first call leaves a connection behind that the server closes before the second.
    private static FaultCase DeadBetweenCalls() => new(
        static async (connection, run) =>
        {
            if (await connection.ReadAsync() is not { } request) return;
            await connection.SendAsync(request.Method == "GET" ? Reference.WithLength("application/json", Reference.Listing) : Reference.Answer(run.IsStream));
        },
        static (outcome, run) =>
        {
            if (outcome.Exception is null) Expected.Picture(outcome, run);
            else Expected.Unknown<OpenRouterConnectionException>(RequestStage.AwaitingAnswer)(outcome, run);
        })
    {
        Call = CallTwice,
    };

    private static FaultCase DeadAfterTheRequest() => new(
        static async (connection, _) =>
        {
            await connection.ReadAsync();
            await connection.SendAsync(Reference.WithLength("application/json", Reference.Listing));
            await connection.ReadAsync();
        },
        static (outcome, run) =>
        {
            Expected.Unknown<OpenRouterConnectionException>(RequestStage.AwaitingAnswer)(outcome, run);
            Assert.Equal(1, run.Server.Connections);
            Assert.Equal(2, run.Server.Requests.Count);
        })
    {
        Call = CallTwice,
    };

    private static async Task<Outcome> CallTwice(OpenRouterClient client, FaultRun run)
    {
        await client.Images.ListModelsAsync();
        return await run.CallAsync(client);
    }

    private static FaultCase HttpTwo(bool isGoAway)
    {
        var fault = new FaultCase(
            (connection, _) => HttpTwoServer.RefuseAsync(connection, isGoAway),
            static (outcome, run) =>
            {
                var exception = Assert.IsAssignableFrom<OpenRouterException>(outcome.Exception);
                Assert.True(exception is OpenRouterConnectionException or OpenRouterRepeatedSendException, exception.ToString());
            });
        return fault with
        {
            Client =
            run => new OpenRouterClient(run.Options(fault),
                new HttpClient(new VersionTwoHandler { InnerHandler = new SocketsHttpHandler { AllowAutoRedirect = false } })),
        };
    }

    private sealed class VersionTwoHandler : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Version = HttpVersion.Version20;
            request.VersionPolicy = HttpVersionPolicy.RequestVersionExact;
            return base.SendAsync(request, cancellationToken);
        }
    }
}
