using System.Globalization;
using System.Net.Security;

namespace OpenRouter.Tests.Faults;

/// <summary>Redirects. A POST follows none; a GET follows where it is safe, and takes nothing of the user's to another host.</summary>
internal static class RedirectFaults
{
    private const string Group = "Redirects";

    public static IEnumerable<Fault> All()
    {
        yield return new(Group, "To another host",
            [.. new[] { 301, 302, 303, 307, 308 }
                .SelectMany(static status => new[] { ToAnotherHost(status, isGet: false), ToAnotherHost(status, isGet: true) })]);
        yield return new(Group, "From https to http", Downgrade(isGet: false), Downgrade(isGet: true));
        yield return new(Group, "In a circle", Refused(307, "/api/v1/images"), Get("/api/v1/images/models", static (outcome, run) =>
        {
            Expected.Error<OpenRouterApiException>(302)(outcome, run);
            Assert.Equal(6, run.Server.Requests.Count);
        }));
        yield return new(Group, "To a relative address", Refused(308, "elsewhere"), Get("moved", static (outcome, run) =>
        {
            Assert.Null(outcome.Exception);
            Assert.Equal("/api/v1/images/moved", run.Server.Requests[1].Target);
        }));
        yield return new(Group, "To a data: address", Refused(307, "data:application/json,{}"),
            Get("data:application/json,{}", Expected.Error<OpenRouterApiException>(302)));
    }

    private static FaultCase Refused(int status, string location) =>
        FaultCase.Bytes(_ => Redirect(status, location),
            Expected.Error<OpenRouterApiException>(status, static exception => Assert.False(exception.MayHaveBeenBilled)));

    private static FaultCase Get(string location, Action<Outcome, FaultRun> expect) => new(
        async (connection, _) =>
        {
            if (await connection.ReadAsync() is not { } request) return;
            await connection.SendAsync(request.Target.EndsWith("/moved", StringComparison.Ordinal)
                ? Reference.WithLength("application/json", Reference.Listing)
                : Redirect(302, location));
        },
        expect)
    {
        IsStream = false,
        IsDownload = false,
        Call = ListAsync,
    };

    private static FaultCase ToAnotherHost(int status, bool isGet) => new(
        async (connection, run) =>
        {
            await connection.ReadAsync();
            var other = run.Own(new FaultServer(static async connection =>
            {
                await connection.ReadAsync();
                await connection.SendAsync(Reference.WithLength("application/json", Reference.Listing));
            }));
            run.Other = other;
            await connection.SendAsync(Redirect(status, other.Address + "/images"));
        },
        (outcome, run) =>
        {
            if (!isGet) Expected.Error<OpenRouterApiException>(status)(outcome, run);
            Assert.Equal(isGet ? 1 : 0, run.Other!.Requests.Count);
            Assert.All(run.Other.Requests, static request =>
            {
                Assert.Empty(request.Body);
                Assert.DoesNotContain(request.Headers,
                    static header => header.Value.Contains(TestClient.Key, StringComparison.Ordinal) || header.Key == "X-Mine");
            });
        })
    {
        IsStream = isGet ? false : null,
        IsDownload = isGet ? false : null,
        Call = isGet ? ListAsync : null,
    };

    private static FaultCase Downgrade(bool isGet)
    {
        var fault = new FaultCase(
            async (connection, run) =>
            {
                await connection.ReadAsync();
                run.Other = run.Own(new FaultServer(static connection => connection.ReadAsync()));
                await connection.SendAsync(Redirect(302, run.Other.Address.ToString()));
            },
            static (outcome, run) =>
            {
                Expected.Error<OpenRouterApiException>(302)(outcome, run);
                Assert.Equal(0, run.Other!.Connections);
            })
        {
            IsStream = isGet ? false : null,
            IsDownload = isGet ? false : null,
            Call = isGet ? ListAsync : null,
            Certificate = TestCertificate.Instance,
        };
        return fault with
        {
            Client = run => new OpenRouterClient(run.Options(fault), new HttpClient(new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                SslOptions = new SslClientAuthenticationOptions { RemoteCertificateValidationCallback = static (_, _, _, _) => true },
            })),
        };
    }

    private static async Task<Outcome> ListAsync(OpenRouterClient client, FaultRun run)
    {
        var headers = new RequestOptions { Headers = new Dictionary<string, string> { ["X-Mine"] = "1" } };
        var exception = await Record.ExceptionAsync(() => client.Images.ListModelsAsync(headers));
        return new Outcome(exception, [], []);
    }

    private static string Redirect(int status, string location) =>
        Reference.WithLength(null, "", "Location: " + location + "\r\nConnection: close\r\n", status.ToString(CultureInfo.InvariantCulture) + " Moved");
}
