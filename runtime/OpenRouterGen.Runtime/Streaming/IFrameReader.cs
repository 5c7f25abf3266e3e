namespace OpenRouter.Runtime;

/// <summary>Cuts a stream into what it is made of.</summary>
internal interface IFrameReader : IDisposable
{
    /// <summary>The data of one value, valid until the next read.</summary>
    ReadOnlyMemory<byte> Data { get; }

    /// <summary>The name of the event; empty when it has none.</summary>
    ReadOnlySpan<byte> Name { get; }

    /// <summary>Whether what ends a value came after it.</summary>
    bool IsTerminated { get; }

    /// <summary>Goes on to the next value, if all of it has come already.</summary>
    /// <returns>False when more must be read first, also where none is left.</returns>
    bool TryRead();

    /// <summary>Goes on to the next value.</summary>
    /// <returns>False at the end of the stream.</returns>
    /// <exception cref="InvalidDataException">A value is longer than the limit.</exception>
    ValueTask<bool> ReadAsync();
}
