using System.CommandLine;

namespace OpenRouterGen.Tool;

/// <summary>The command <c>openroutergen</c>.</summary>
internal static class Program
{
    internal static Task<int> Main(string[] arguments) =>
        new RootCommand("Takes updates of OpenRouter's OpenAPI document and says what they break before they are taken.").Parse(arguments).InvokeAsync();
}
