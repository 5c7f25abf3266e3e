using Microsoft.Extensions.Logging;
using OpenRouterGen.Tool.Running;

namespace OpenRouterGen.Tool.Agents;

/// <summary>What the protocol's library warns of, as a line for the person: a message that is none gets no answer.</summary>
internal sealed class AgentLog(Screen screen) : ILoggerProvider, ILogger
{
    // Of what the library takes for mere information.
    private const string NoMessage = "LogTransportMessageParseFailed";

    public static ILoggerFactory Create(Screen screen) =>
        LoggerFactory.Create(logging => logging.SetMinimumLevel(LogLevel.Information).AddProvider(new AgentLog(screen)));

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (logLevel >= LogLevel.Warning || eventId.Name == NoMessage)
        {
            screen.Warn($"{formatter(state, exception)} {exception?.Message}".TrimEnd().ReplaceLineEndings(" "));
        }
    }

    public void Dispose()
    {
    }
}
