namespace OpenRouter.Emulator;

/// <summary>How an <see cref="EmulatorServer"/> runs. The server reads the options when it starts.</summary>
public sealed class EmulatorOptions
{
    private TimeProvider _timeProvider = TimeProvider.System;

    /// <summary>The port on 127.0.0.1; 0, the default, takes a free one.</summary>
    public int Port { get; set; }

    /// <summary>The only key that is accepted; null, the default, accepts every key that is not empty.</summary>
    public string? ApiKey { get; set; }

    /// <summary>The models that the server knows; null, the default, are those of the snapshot that the package carries.</summary>
    public EmulatorCatalog? Catalog { get; set; }

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
