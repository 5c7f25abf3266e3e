using System.Buffers.Binary;
using System.Numerics;

namespace OpenRouter.Emulator.Drawing;

/// <summary>A repeatable stream of numbers (xoshiro256**): System.Random promises no equal numbers across versions of .NET.</summary>
internal sealed class NumberStream
{
    private readonly ulong[] _state = new ulong[4];

    /// <param name="hash">32 bytes.</param>
    public NumberStream(ReadOnlySpan<byte> hash)
    {
        for (var i = 0; i < 4; i++) _state[i] = BinaryPrimitives.ReadUInt64LittleEndian(hash[(i * 8)..]);
    }

    /// <summary>A number from 0 up to, but not, 1.</summary>
    public double Next()
    {
        var result = BitOperations.RotateLeft(_state[1] * 5, 7) * 9;
        var shifted = _state[1] << 17;
        _state[2] ^= _state[0];
        _state[3] ^= _state[1];
        _state[1] ^= _state[2];
        _state[0] ^= _state[3];
        _state[2] ^= shifted;
        _state[3] = BitOperations.RotateLeft(_state[3], 45);
        return (result >> 11) * (1.0 / (1UL << 53));
    }

    /// <summary>A number from <paramref name="low"/> up to, but not, <paramref name="high"/>.</summary>
    public double Between(double low, double high) => low + ((high - low) * Next());

    /// <summary>A whole number from <paramref name="least"/> to <paramref name="most"/>, both possible.</summary>
    public int Count(int least, int most) => least + (int)(Next() * (most - least + 1));

    /// <summary>An angle in radians.</summary>
    public double Angle() => Between(0, 2 * Math.PI);

    public T Pick<T>(IReadOnlyList<T> choices) => choices[Count(0, choices.Count - 1)];
}
