using YamlDotNet.Core;

namespace OpenRouterGen.Benchmarks;

/// <summary>The baseline of every generator figure: YamlDotNet's events of the same text, and nothing else.</summary>
internal static class YamlEvents
{
    public static int Count(string text)
    {
        var parser = new Parser(new StringReader(text));
        var count = 0;
        while (parser.MoveNext()) count++;
        return count;
    }
}
