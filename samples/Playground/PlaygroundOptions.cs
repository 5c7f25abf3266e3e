using Microsoft.Extensions.Logging;
using OpenRouter;
using OpenRouter.Emulator;

namespace Playground;

/// <summary>How the playground runs.</summary>
internal sealed record PlaygroundOptions
{
    /// <summary>Where it listens. Anything but a loopback address is reachable by others, who then spend the key's money.</summary>
    public Uri Address { get; init; } = new("http://127.0.0.1:5210");

    /// <summary>The folder that keeps runs, pictures and references.</summary>
    public string Folder { get; init; } = Path.GetFullPath("pictures");

    /// <summary>How a client reaches the service; null for an emulator on this machine.</summary>
    public OpenRouterClientOptions? Service { get; init; }

    /// <summary>How the emulator runs that stands for the service; null for a free port and the models that it knows.</summary>
    public EmulatorOptions? Emulator { get; init; }

    /// <summary>How long the emulator seems to work on each preview and picture.</summary>
    public TimeSpan Pace { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>Changes the log, which has warnings and errors; null leaves it.</summary>
    public Action<ILoggingBuilder>? Logging { get; init; }

    /// <summary>Reads the command line: <c>--folder PATH</c>, <c>--listen ADDRESS</c>, <c>--pace MILLISECONDS</c>.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="hasKey">Whether the environment has a key of the service.</param>
    /// <returns>The options.</returns>
    /// <exception cref="ArgumentException">An argument is not known, or its value is none.</exception>
    public static PlaygroundOptions Read(IReadOnlyList<string> arguments, bool hasKey)
    {
        var options = new PlaygroundOptions { Service = hasKey ? new OpenRouterClientOptions() : null };
        for (var i = 0; i < arguments.Count; i += 2)
        {
            var value = i + 1 < arguments.Count ? arguments[i + 1] : throw new ArgumentException($"'{arguments[i]}' has no value.");
            options = arguments[i] switch
            {
                "--folder" => options with { Folder = Path.GetFullPath(value) },
                "--listen" when Uri.TryCreate(value, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttp =>
                    options with { Address = address },
                "--pace" when int.TryParse(value, out var milliseconds) && milliseconds >= 0 =>
                    options with { Pace = TimeSpan.FromMilliseconds(milliseconds) },
                "--listen" => throw new ArgumentException($"'{value}' is no address such as http://127.0.0.1:5210."),
                "--pace" => throw new ArgumentException($"'{value}' is no number of milliseconds."),
                _ => throw new ArgumentException($"'{arguments[i]}' is none of --folder, --listen and --pace."),
            };
        }

        return options;
    }
}
