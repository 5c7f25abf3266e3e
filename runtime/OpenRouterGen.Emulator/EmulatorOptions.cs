namespace OpenRouter.Emulator;

/// <summary>How an <see cref="EmulatorServer"/> runs. The server reads the options when it starts.</summary>
public sealed class EmulatorOptions
{
    private TimeProvider _timeProvider = TimeProvider.System;
    private TimeSpan _latency;

    /// <summary>The port on 127.0.0.1; 0, the default, takes a free one.</summary>
    public int Port { get; set; }

    /// <summary>The only key that is accepted; null, the default, accepts every key that is not empty.</summary>
    public string? ApiKey { get; set; }

    /// <summary>The models that the server knows; null, the default, are those of the snapshot that the package carries.</summary>
    public EmulatorCatalog? Catalog { get; set; }

    /// <summary>
    /// How long every answer to a request for pictures takes to begin, beside what a fault adds, by the clock of the emulator; no time unless set.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative.</exception>
    public TimeSpan Latency
    {
        get => _latency;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, TimeSpan.Zero);
            _latency = value;
        }
    }

    /// <summary>The clock of <c>created</c> and of the ledger. With a clock that stands still, equal requests get equal answers to the last byte.</summary>
    /// <exception cref="ArgumentNullException">The clock is null.</exception>
    public TimeProvider TimeProvider
    {
        get => _timeProvider;
        set => _timeProvider = value ?? throw new ArgumentNullException(nameof(value));
    }

    /// <summary>The type's name: options may hold a key.</summary>
    /// <returns>A short text.</returns>
    public override string ToString() => nameof(EmulatorOptions);
}
