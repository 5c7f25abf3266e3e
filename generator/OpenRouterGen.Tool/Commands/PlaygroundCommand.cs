extern alias playground;

using System.CommandLine;
using OpenRouter.Emulator;
using OpenRouterGen.Comparison.Reports;
using OpenRouterGen.Tool.Clients;
using OpenRouterGen.Tool.Running;
using OpenRouterGen.Tool.Serving;
using playground::Playground;

namespace OpenRouterGen.Tool.Commands;

internal static class PlaygroundCommand
{
    private const int UsualPort = 5210;

    private const string Description =
        "Opens a page to try models in: at the service where OPENROUTER_API_KEY is set, within a cap that is set on the page, else on an emulator.";

    public static Command Create(ToolContext context, Option<bool> json)
    {
        var port = PortArgument.Create(UsualPort, "5210 unless set");
        var listen = new Option<string?>("--listen")
        {
            Description = "An address that others reach too, as http://0.0.0.0:5210, instead of a port of this machine alone.",
            HelpName = "ADDRESS",
        };
        var pictures = new Option<string>("--pictures")
        {
            Description = "The folder that keeps runs, pictures and references.",
            HelpName = "PATH",
            DefaultValueFactory = _ => "pictures",
        };
        var catalogs = new CatalogArguments();
        var command = new Command("playground", Description) { port, listen, pictures };
        catalogs.AddSourceTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetResult(listen) is not null && result.GetResult(port) is { Implicit: false })
            {
                result.AddError("'--port' is for this machine alone, and '--listen' has a port of its own; give one of them.");
            }
        });
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var own = FormattableString.Invariant($"http://127.0.0.1:{parsed.GetValue(port)}");
            var named = parsed.GetValue(listen);
            var address = Address(named ?? own);
            var options = new PlaygroundOptions
            {
                Address = address,
                Folder = context.FullPath(parsed.GetValue(pictures)!),
            };
            string? models = null;
            if (ClientConnection.HasKey(context))
            {
                options = options with { Service = ClientConnection.OfService(context).Options };
            }
            else
            {
                var catalog = await catalogs.ReadAsync(parsed, context, isLive: false, cancellationToken).ConfigureAwait(false);
                options = options with { Emulator = new EmulatorOptions { Catalog = ClientConnection.EmulatedCatalog(catalog) } };
                models = catalog.Source;
            }

            await using var server = await StartAsync(options, named, context).ConfigureAwait(false);
            Show(server, address, models, parsed.GetValue(json), context);
            await server.WaitForShutdownAsync(cancellationToken).ConfigureAwait(false);
            return ExitCode.Done;
        });
        return command;
    }

    private static async Task<PlaygroundServer> StartAsync(PlaygroundOptions options, string? listen, ToolContext context)
    {
        try
        {
            return await (listen is null
                ? PortArgument.ListenAsync(options.Address.Port, () => PlaygroundServer.StartAsync(options))
                : PortArgument.ListenAsync($"'{listen}'", "--listen names another address", () => PlaygroundServer.StartAsync(options))).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // What is not about the port is about the folder: a start touches nothing else.
            var reason = exception.Message.TrimEnd('.');
            throw ToolException.Input($"'{context.Shown(options.Folder)}' cannot keep pictures: {reason}; --pictures names another folder", exception);
        }
    }

    private static void Show(PlaygroundServer server, Uri address, string? models, bool asJson, ToolContext context)
    {
        if (asJson)
        {
            context.Screen.Write(ReadableJson.Text(json =>
            {
                json.WriteStartObject();
                json.WriteString("address", server.Address.ToString());
                json.WriteString("pictures", server.Folder);
                json.WriteBoolean("emulator", models is not null);
                json.WriteEndObject();
            }));
        }
        else
        {
            context.Screen.WriteLine(server.Address.ToString());
        }

        context.Screen.Note(models is null
            ? "OpenRouter answers, and bills: set a cap on the page before the first picture."
            : $"{ClientConnection.EmulatorWords} The models are those of the catalog '{models}'.");
        if (!address.IsLoopback)
        {
            context.Screen.Warn("others reach this page, and whoever does spends the money of its key");
        }

        context.Screen.Note($"Pictures are kept in '{context.Shown(server.Folder)}'. Ctrl+C ends it.");
    }

    private static Uri Address(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttp && address.PathAndQuery == "/"
            && address.UserInfo.Length + address.Fragment.Length == 0
            ? address
            : throw new ToolException(ExitCode.Usage, $"'{text}' is no address to listen on; write it as http://0.0.0.0:5210");
}
