using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace OpenRouter.Emulator.Drawing;

/// <summary>What decides a picture: equal prompt, model, seed and index give the same picture on every run.</summary>
internal sealed class PictureSeed
{
    private readonly byte[] _hash;

    private PictureSeed(byte[] hash) => _hash = hash;

    /// <param name="prompt">The request's prompt.</param>
    /// <param name="model">The model's id.</param>
    /// <param name="seed">The request's seed; none is a seed of its own.</param>
    /// <param name="index">Which of the request's pictures, from 0.</param>
    public static PictureSeed From(string prompt, string model, long? seed, int index)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        AppendText(hash, prompt);
        AppendText(hash, model);
        Span<byte> numbers = stackalloc byte[13];
        numbers[0] = seed is null ? (byte)0 : (byte)1;
        BinaryPrimitives.WriteInt64LittleEndian(numbers[1..], seed ?? 0);
        BinaryPrimitives.WriteInt32LittleEndian(numbers[9..], index);
        hash.AppendData(numbers);
        return new(hash.GetHashAndReset());
    }

    /// <summary>The picture's numbers, from the first one on.</summary>
    public NumberStream Numbers() => new(_hash);

    // The length comes first, so that prompt "ab" of model "c" is not prompt "a" of model "bc".
    private static void AppendText(IncrementalHash hash, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
        hash.AppendData(length);
        hash.AppendData(bytes);
    }
}
