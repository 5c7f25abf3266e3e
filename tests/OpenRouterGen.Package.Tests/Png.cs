namespace OpenRouterGen.Package.Tests;

internal static class Png
{
    private static readonly byte[] s_signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    public static async Task AssertIsOneAsync(string file) =>
        Assert.Equal(s_signature, (await File.ReadAllBytesAsync(file)).Take(s_signature.Length));
}
