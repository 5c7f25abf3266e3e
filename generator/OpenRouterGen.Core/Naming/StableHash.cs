using System.Globalization;

namespace OpenRouterGen.Core.Naming;

/// <summary>Eight hexadecimal digits that are the same on every machine and in every version: FNV-1a over UTF-16.</summary>
internal static class StableHash
{
    public static string Of(string text)
    {
        var hash = 2166136261u;
        foreach (var character in text)
        {
            hash = unchecked((hash ^ character) * 16777619u);
        }

        return hash.ToString("x8", CultureInfo.InvariantCulture);
    }
}
