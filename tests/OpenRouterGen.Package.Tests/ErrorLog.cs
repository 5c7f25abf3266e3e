using System.Text.Json;

namespace OpenRouterGen.Package.Tests;

/// <summary>What the compiler writes for <c>-p:ErrorLog=file</c>: also the infos, which a build does not print.</summary>
internal static class ErrorLog
{
    /// <summary>One entry of the log. The line is 1-based, 0 where the entry has no place.</summary>
    public sealed record Entry(string Id, string Level, string File, int Line);

    public static IReadOnlyList<Entry> Read(string path)
    {
        using var log = JsonDocument.Parse(File.ReadAllText(path));
        return log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().Select(Read).ToList();
    }

    private static Entry Read(JsonElement result)
    {
        var id = result.GetProperty("ruleId").GetString()!;
        var level = result.GetProperty("level").GetString()!;
        if (!result.TryGetProperty("locations", out var locations)) return new Entry(id, level, "", 0);

        var file = locations[0].GetProperty("resultFile");
        return new Entry(
            id,
            level,
            Uri.UnescapeDataString(file.GetProperty("uri").GetString()!),
            file.GetProperty("region").GetProperty("startLine").GetInt32());
    }
}
