using System.CommandLine;
using OpenRouter;
using OpenRouter.Emulator;
using OpenRouterGen.Comparison.Reports;
using OpenRouterGen.Tool.Clients;
using OpenRouterGen.Tool.Running;
using OpenRouterGen.Tool.Serving;

namespace OpenRouterGen.Tool.Commands;

internal static class ServeCommand
{
    private const string Description = "Answers on this machine as the service does: draws pictures, streams, refuses, and bills nothing. Ctrl+C ends it.";
    private const int MostLatency = 3_600_000;

    public static Command Create(ToolContext context, Option<bool> json)
    {
        var port = PortArgument.Create(0, "the default");
        var fail = new Option<string?>("--fail")
        {
            Description = $"What goes wrong with the first requests for pictures, in order: {FaultList.Words}; ':2' behind one is for two requests.",
            HelpName = "FAULTS",
        };
        var latency = NumberOption.Whole("--latency", 0, MostLatency, 0, "MILLISECONDS", "How long each request for pictures waits, in milliseconds.");
        var catalogs = new CatalogArguments();
        var command = new Command("serve", Description) { port, fail, latency };
        catalogs.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var faults = parsed.GetValue(fail) is { } text ? FaultList.Parse(text) : [];
            var catalog = await catalogs.ReadAsync(parsed, context, cancellationToken).ConfigureAwait(false);
            var options = new EmulatorOptions
            {
                Port = parsed.GetValue(port),
                Catalog = ClientConnection.EmulatedCatalog(catalog),
                Latency = TimeSpan.FromMilliseconds(parsed.GetValue(latency)),
            };
            var starting = PortArgument.ListenAsync(options.Port, () => EmulatorServer.StartAsync(options, cancellationToken));
            await using var server = await starting.ConfigureAwait(false);
            foreach (var (fault, requests) in faults)
            {
                server.Fail(requests, fault);
            }

            Show(server, catalog.Entries.Count, parsed.GetValue(json), context.Screen);
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            context.Screen.Note(Counted.Of(server.Ledger.Total, "request") + " answered.");
            return ExitCode.Done;
        });
        return command;
    }

    private static void Show(EmulatorServer server, int models, bool asJson, Screen screen)
    {
        if (asJson)
        {
            screen.Write(ReadableJson.Text(json =>
            {
                json.WriteStartObject();
                json.WriteString("baseUrl", server.BaseAddress.ToString());
                json.WriteString("apiKey", server.ApiKey);
                json.WriteNumber("models", models);
                json.WriteEndObject();
            }));
            return;
        }

        const string key = OpenRouterEnvironment.ApiKey;
        const string address = OpenRouterEnvironment.BaseUrl;
        screen.WriteLine("# bash");
        screen.WriteLine($"export {address}={server.BaseAddress} {key}={server.ApiKey}");
        screen.WriteLine("# PowerShell");
        screen.WriteLine($"$env:{address} = '{server.BaseAddress}'; $env:{key} = '{server.ApiKey}'");
        screen.Note($"It answers, with {Counted.Of(models, "model")}. Ctrl+C ends it.");
    }
}
