namespace OpenRouterGen.Core.Tests.Repository;

/// <summary>What breaks a rule of the repository, one line each; a failing test shows all of them.</summary>
internal static class Offenders
{
    public static void None(IEnumerable<string> found)
    {
        List<string> lines = [.. found];
        Assert.True(lines.Count == 0, $"{lines.Count} break the rule:\n{string.Join('\n', lines)}");
    }
}
