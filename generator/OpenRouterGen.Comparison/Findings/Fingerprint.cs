using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace OpenRouterGen.Comparison.Findings;

/// <summary>What a finding is known by: its check, its pointer, the old value and the new one, and none of its words.</summary>
internal static class Fingerprint
{
    /// <summary>32 hexadecimal digits.</summary>
    public static string Of(string id, string pointer, string? old, string? @new)
    {
        // A value that is not there is another one than an empty one, and no value can look like two.
        var text = string.Concat(Part(id), Part(pointer), Part(old), Part(@new));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..32];
    }

    private static string Part(string? value) => value is null ? "-;" : string.Create(CultureInfo.InvariantCulture, $"{value.Length}:{value};");
}
