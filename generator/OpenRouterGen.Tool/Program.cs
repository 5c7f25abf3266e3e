using OpenRouterGen.Tool.Commands;
using OpenRouterGen.Tool.Running;

namespace OpenRouterGen.Tool;

/// <summary>The command <c>openroutergen</c>.</summary>
internal static class Program
{
    internal static Task<int> Main(string[] arguments) =>
        CommandLine.RunAsync(arguments, new ToolContext(Directory.GetCurrentDirectory(), Screen.OfProcess()), CancellationToken.None);
}
