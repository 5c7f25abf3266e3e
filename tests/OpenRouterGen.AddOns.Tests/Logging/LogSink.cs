using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace OpenRouterGen.AddOns.Tests.Logging;

/// <summary>Keeps what is logged, of every category and level.</summary>
internal sealed class LogSink : ILoggerProvider
{
    private const string Client = "OpenRouter.OpenRouterClient";

    private readonly ConcurrentQueue<(string Category, LogLevel Level, EventId Event, string Text, string Values)> _entries = new();

    /// <summary>Everything that was logged, as a text: messages and scopes, with their values and exceptions.</summary>
    public string Text => string.Join('\n', _entries.Select(static entry => entry.Text + " " + entry.Values));

    /// <summary>What the client itself logged.</summary>
    public IReadOnlyList<(LogLevel Level, EventId Event, string Text)> OfClient =>
        [.. _entries.Where(static entry => entry.Category == Client).Select(static entry => (entry.Level, entry.Event, entry.Text))];

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void Dispose()
    {
    }

    private static string Values<TState>(TState state) =>
        state is IEnumerable<KeyValuePair<string, object?>> values ? string.Join(", ", values.Select(static pair => $"{pair.Key}: {pair.Value}")) : $"{state}";

    private sealed class Logger(LogSink sink, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            sink._entries.Enqueue(("scope of " + category, LogLevel.None, default, "", Values(state)));
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            sink._entries.Enqueue((category, logLevel, eventId, formatter(state, exception) + exception, Values(state)));
    }
}
