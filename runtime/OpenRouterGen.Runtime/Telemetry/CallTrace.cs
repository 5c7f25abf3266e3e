using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text.Json;

namespace OpenRouter.Runtime;

/// <summary>
/// Observes one call: a span for all its attempts, and its metrics. There is none unless somebody listens, and a listener that throws does not end the call.
/// </summary>
internal sealed class CallTrace
{
    private const string Provider = "openrouter";
    private const string ProblemTag = "openrouter.trace.problem";
    private const string ContentVariable = "OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT";

    private readonly Activity? _activity;
    private readonly GenAiRequest _request;
    private readonly Uri _uri;
    private readonly TimeProvider _timeProvider;
    private readonly bool _capturesContent;
    private readonly long _startedAt;
    private readonly List<string> _outputs = [];
    private GenAiAnswer? _answer;
    private long? _lastEventAt;

    private CallTrace(PreparedRequest request, CallSettings settings)
    {
        _request = GenAiRequest.Of(request);
        _uri = request.Uri;
        _timeProvider = settings.TimeProvider;
        _capturesContent = settings.CaptureContent;
        _startedAt = _timeProvider.GetTimestamp();
        var name = _request.Operation is null ? request.Operation.Id : _request.Model is null ? _request.Operation : _request.Operation + " " + _request.Model;
        _activity = Start(name);
        Describe();
    }

    /// <summary>Whether the environment asks for prompts and pictures in traces.</summary>
    public static bool IsContentAskedFor => string.Equals(Environment.GetEnvironmentVariable(ContentVariable), "true", StringComparison.OrdinalIgnoreCase);

    public static CallTrace? Begin(PreparedRequest request, CallSettings settings) => GenAiMeter.IsOn ? new CallTrace(request, settings) : null;

    /// <summary>The head of an answer has come.</summary>
    public void Answered(AnswerFacts facts)
    {
        _activity?.SetTag("http.response.status_code", facts.StatusCode);
        Set("gen_ai.response.id", AnswerHeaders.GenerationId(facts));
    }

    /// <summary>The whole body of an answer has come and fits.</summary>
    public void Body(ReadOnlyMemory<byte> json)
    {
        if (_request.Operation is not null) Read(json);
    }

    /// <summary>An event of a stream has come and fits.</summary>
    public void Event(ReadOnlySpan<byte> json, bool isResult)
    {
        if (_request.Operation is null) return;
        var now = _timeProvider.GetTimestamp();
        if (_lastEventAt is { } last)
        {
            Record(GenAiMeter.TimePerOutputChunk, _timeProvider.GetElapsedTime(last, now).TotalSeconds, Tags());
        }
        else
        {
            var first = _timeProvider.GetElapsedTime(_startedAt, now).TotalSeconds;
            Record(GenAiMeter.TimeToFirstChunk, first, Tags());
            _activity?.SetTag("gen_ai.response.time_to_first_chunk", first);
        }

        _lastEventAt = now;
        if (isResult) Read(json.ToArray());
    }

    /// <summary>The call has ended. Called once, by the call.</summary>
    /// <param name="exception">Why it failed; null when it did not, or when its reader left.</param>
    public void End(Exception? exception)
    {
        var errorType = ErrorType(exception);
        Set("error.type", errorType);
        if (exception is not null) _activity?.SetStatus(ActivityStatusCode.Error, exception.GetType().Name);
        if (exception is OpenRouterException { GenerationId: { } generation }) Set("gen_ai.response.id", generation);
        DescribeAnswer();
        if (_request.Operation is not null)
        {
            var tags = Tags();
            if (_answer?.InputTokens is { } input) Record(GenAiMeter.Tokens, input, Tags("gen_ai.token.type", "input"));
            if (_answer?.OutputTokens is { } output) Record(GenAiMeter.Tokens, output, Tags("gen_ai.token.type", "output"));
            if (errorType is not null) tags.Add("error.type", errorType);
            Record(GenAiMeter.Duration, _timeProvider.GetElapsedTime(_startedAt).TotalSeconds, tags);
        }

        Stop();
    }

    // Whoever listens is no part of the call, and runs within it: what he throws is noted in the trace.
    private static Activity? Start(string name)
    {
        try
        {
            return GenAiMeter.Source.StartActivity(name, ActivityKind.Client);
        }
        catch (Exception)
        {
            // There is no span to note it in, and no other place that is not the caller's.
            return null;
        }
    }

    // Low in number, as metrics need it: the status or the type, never a message.
    private static string? ErrorType(Exception? exception) => exception switch
    {
        null => null,
        OpenRouterApiException api => api.Error.ErrorType ?? api.StatusCode.ToString(CultureInfo.InvariantCulture),
        OpenRouterStreamException { Error.ErrorType: { } type } => type,
        _ => exception.GetType().FullName,
    };

    private void Describe()
    {
        Set("gen_ai.operation.name", _request.Operation);
        Set("gen_ai.provider.name", Provider);
        Set("gen_ai.request.model", _request.Model);
        Set("gen_ai.output.type", _request.OutputType);
        Set("gen_ai.request.choice.count", _request.Count == 1 ? null : _request.Count);
        Set("gen_ai.request.seed", _request.Seed);
        Set("gen_ai.request.stream", _request.IsStream == true ? true : null);
        Set("server.address", _uri.Host);
        Set("server.port", _uri.Port);
        if (_capturesContent && _request.Prompt is { } prompt)
        {
            Set("gen_ai.input.messages", "[" + GenAiMessages.Prompt(prompt) + "]");
        }
    }

    private void Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            _answer = GenAiAnswer.Read(json.Span);
            if (_capturesContent && _activity is not null) _outputs.AddRange(TracedPictures.Messages(json));
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // Text that no string can hold, such as half a surrogate pair, in a member
            // that the type keeps raw. The trace says so; the answer is not lost by it.
            Set(ProblemTag, exception.GetType().Name);
        }
    }

    private void Record<T>(Histogram<T> histogram, T value, TagList tags)
        where T : struct
    {
        try
        {
            histogram.Record(value, tags);
        }
        catch (Exception exception)
        {
            Set(ProblemTag, exception.GetType().Name);
        }
    }

    private void Stop()
    {
        try
        {
            _activity?.Dispose();
        }
        catch (Exception exception)
        {
            Set(ProblemTag, exception.GetType().Name);
        }
    }

    private void DescribeAnswer()
    {
        if (_answer is not { } answer) return;
        if (answer.Id is { } id) Set("gen_ai.response.id", id);
        Set("gen_ai.response.model", answer.Model);
        Set("gen_ai.usage.input_tokens", answer.InputTokens);
        Set("gen_ai.usage.output_tokens", answer.OutputTokens);
        Set("gen_ai.usage.cache_read.input_tokens", answer.CachedTokens);
        Set("gen_ai.usage.reasoning.output_tokens", answer.ReasoningTokens);

        // No convention has a name for money.
        Set("openrouter.usage.cost", answer.Cost);
        if (_outputs.Count > 0) Set("gen_ai.output.messages", "[" + string.Join(',', _outputs) + "]");
    }

    private void Set(string name, object? value)
    {
        if (value is not null) _activity?.SetTag(name, value);
    }

    private TagList Tags(string? name = null, object? value = null)
    {
        var tags = new TagList
        {
            { "gen_ai.operation.name", _request.Operation },
            { "gen_ai.provider.name", Provider },
            { "server.address", _uri.Host },
            { "server.port", _uri.Port },
        };
        if (_request.Model is { } model) tags.Add("gen_ai.request.model", model);
        if (_answer?.Model is { } answered) tags.Add("gen_ai.response.model", answered);
        if (name is not null) tags.Add(name, value);
        return tags;
    }
}
