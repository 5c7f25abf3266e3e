using System.CommandLine;
using OpenRouterGen.Tool.Clients;
using OpenRouterGen.Tool.Running;
using OpenRouterGen.Tool.Verifying;

namespace OpenRouterGen.Tool.Commands;

internal static class VerifyLiveCommand
{
    private const decimal UsualCost = 0.10m;

    private const string Description =
        "Asks the service whether it does as the client believes: models, limits, errors, headers, the stream. It spends money, within --max-cost. "
        + "Exits with 12 when something else came, 11 when the catalog is an old one.";

    public static Command Create(ToolContext context, Option<bool> json)
    {
        var maxCost = NumberOption.Amount("--max-cost", "What all of it may cost, in US dollars; 0.10 unless set.");
        var emulator = new Option<bool>("--emulator") { Description = "Asks an emulator on this machine instead, which proves nothing about the service." };
        var catalogs = new CatalogArguments();
        var command = new Command("verify-live", Description) { maxCost, emulator };
        catalogs.AddSourceTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            if (!parsed.GetValue(emulator) && !ClientConnection.HasKey(context))
            {
                throw new ToolException(
                    ExitCode.Usage, "OPENROUTER_API_KEY is not set, and without a key the service answers nothing; --emulator tries the command out");
            }

            var catalog = await catalogs.ReadAsync(parsed, context, isLive: false, cancellationToken).ConfigureAwait(false);
            await using var connection = parsed.GetValue(emulator)
                ? await ClientConnection.OfEmulatorAsync(catalog, cancellationToken).ConfigureAwait(false)
                : ClientConnection.OfService(context);
            var asking = connection.Options.BaseAddress is { } address ? context with { PublishedCatalog = address + "/images/models" } : context;
            var live = await catalogs.ReadAsync(parsed, asking, isLive: true, cancellationToken).ConfigureAwait(false);
            var run = new VerifyRun(connection, live, parsed.GetValue(maxCost) ?? UsualCost, context.Screen);
            var report = await run.RunAsync(catalog, cancellationToken).ConfigureAwait(false);
            if (parsed.GetValue(json))
            {
                context.Screen.Write(report.Json());
            }
            else
            {
                report.Write(context.Screen);
            }

            return report.Code;
        });
        return command;
    }
}
