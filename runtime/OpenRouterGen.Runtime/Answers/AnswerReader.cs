using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;

namespace OpenRouter.Runtime;

/// <summary>Reads the body of a success.</summary>
internal static class AnswerReader
{
    /// <summary>Reads a JSON body, and disposes the answer. The default of the type where the document declares no body.</summary>
    /// <exception cref="OpenRouterApiException">The body is an error after all.</exception>
    /// <exception cref="OpenRouterResponseFormatException">The body is not what it should be.</exception>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public static async ValueTask<T> ReadAsync<T>(ApiAnswer answer, JsonReader<T> read, int limit, CancellationToken cancellationToken)
    {
        using var disposing = answer;
        using var body = await AnswerBuffer.ReadAvailableAsync(answer, limit, cancellationToken).ConfigureAwait(false);
        var bytes = WideText.ToUtf8(body.Bytes);
        if (body.IsOverLimit) throw OverLimit(answer.Facts, limit);

        // JSON that is closed has all that was paid for, whatever the connection still waited for.
        if (body.Failure is { } failure && !JsonBodyReader.IsComplete(bytes.Span)) ThrowBroken(answer, bytes.Span, failure);
        if (IsWithout(answer, bytes.Span)) return default!;

        // Gateways pass JSON on under other names, or under none.
        if (!answer.Facts.IsJson && !JsonBodyReader.IsJson(bytes.Span)) throw WrongType(answer.Facts, bytes.Span, "application/json");
        var value = Read(answer.Facts, bytes.Span, read);
        answer.CheckFiles(AnswerResults.Count(answer, value, bytes.Span));
        answer.Trace?.Body(bytes);
        answer.Spending?.Read(bytes.Span);
        answer.Observer?.Read(bytes.Span);
        return value;
    }

    /// <summary>Reads a body of text, and disposes the answer. Null where the document declares no body.</summary>
    public static async ValueTask<string> ReadTextAsync(ApiAnswer answer, int limit, CancellationToken cancellationToken)
    {
        using var disposing = answer;
        using var body = await AnswerBuffer.ReadAvailableAsync(answer, limit, cancellationToken).ConfigureAwait(false);
        if (body.IsOverLimit) throw OverLimit(answer.Facts, limit);
        if (body.Failure is { } failure) ThrowBroken(answer, body.Bytes.Span, failure);
        if (IsWithout(answer, body.Bytes.Span)) return null!;
        if (answer.Facts.IsJson && ErrorEnvelope.Read(body.Bytes.Span) is { } error) throw ApiFailure.FromSuccess(answer.Facts, error, body.Bytes.Span);
        return AnswerText.Read(answer.Facts, body.Bytes.Span);
    }

    /// <summary>
    /// Reads a body of text that is a number or a truth, and disposes the answer. The default of the type where the document declares no body.
    /// </summary>
    public static async ValueTask<T> ReadTextAsync<T>(ApiAnswer answer, JsonReader<T> read, int limit, CancellationToken cancellationToken)
    {
        var text = await ReadTextAsync(answer, limit, cancellationToken).ConfigureAwait(false);
        if (text is null) return default!;
        var bytes = System.Text.Encoding.UTF8.GetBytes(text.Trim());
        return JsonBodyReader.Read(bytes, read, out var value) is { } problem
            ? throw ApiFailure.Format(answer.Facts, problem.Path, problem.Message, bytes, problem.Exception)
            : value!;
    }

    /// <summary>Takes a success whatever its body is, unless that is an error after all; disposes the answer.</summary>
    public static async ValueTask<NoContent> DiscardAsync(ApiAnswer answer, int limit, CancellationToken cancellationToken)
    {
        using var disposing = answer;
        using var body = await AnswerBuffer.ReadAvailableAsync(answer, limit, cancellationToken).ConfigureAwait(false);
        CheckNoError(answer.Facts, body.Bytes.Span);
        return NoContent.Value;
    }

    /// <summary>Throws for a body that the document declares as something else than what the method returns.</summary>
    public static async ValueTask CheckDeclaredAsync(ApiAnswer answer, int limit, CancellationToken cancellationToken)
    {
        if (answer.Content != AnswerContent.Other) return;
        using var body = await AnswerBuffer.ReadAvailableAsync(answer, limit, cancellationToken).ConfigureAwait(false);
        throw Other(answer.Facts, body.Bytes.Span);
    }

    /// <inheritdoc cref="WrongType"/>
    public static async ValueTask<OpenRouterException> WrongTypeAsync(ApiAnswer answer, string expected, int limit, CancellationToken cancellationToken)
    {
        using var body = await AnswerBuffer.ReadAvailableAsync(answer, limit, cancellationToken).ConfigureAwait(false);
        return WrongType(answer.Facts, body.Bytes.Span, expected);
    }

    /// <summary>The exception for a body that is neither JSON nor what else was asked for.</summary>
    public static OpenRouterException WrongType(AnswerFacts facts, ReadOnlySpan<byte> body, string expected) =>
        ErrorEnvelope.ReadMisfit(body) is { } error
            ? ApiFailure.FromSuccess(facts, error, body)
            : ApiFailure.Format(facts, "$", "expected '" + expected + "', found " + Found(facts, body, expected), body);

    /// <summary>The exception for a body that is too big. Its beginning is left out: keeping it is what the limit forbids.</summary>
    public static OpenRouterResponseFormatException OverLimit(AnswerFacts facts, int limit) =>
        ApiFailure.Format(facts, "$", string.Create(CultureInfo.InvariantCulture, $"the body is longer than the limit of {limit} bytes."), default);

    [DoesNotReturn]
    private static void ThrowBroken(ApiAnswer answer, ReadOnlySpan<byte> received, ExceptionDispatchInfo failure)
    {
        // Without the bytes that went to a target it is of no use.
        if (!answer.IsDownload) answer.Keep(received);
        failure.Throw();
    }

    /// <summary>Whether the document declares that there is no body. What came all the same is looked at for an error.</summary>
    private static bool IsWithout(ApiAnswer answer, ReadOnlySpan<byte> body)
    {
        if (answer.Content == AnswerContent.Read) return false;
        CheckNoError(answer.Facts, body);
        return answer.Content == AnswerContent.None ? true : throw Other(answer.Facts, body);
    }

    private static void CheckNoError(AnswerFacts facts, ReadOnlySpan<byte> body)
    {
        if (ErrorEnvelope.ReadUntagged(body) is { } error) throw ApiFailure.FromSuccess(facts, error, body);
    }

    private static OpenRouterResponseFormatException Other(AnswerFacts facts, ReadOnlySpan<byte> body) => ApiFailure.Format(
        facts,
        "$",
        string.Create(CultureInfo.InvariantCulture, $"the document describes the body of {facts.StatusCode} as something else than this method returns."),
        body);

    private static T Read<T>(AnswerFacts facts, ReadOnlySpan<byte> body, JsonReader<T> read)
    {
        if (body.IsEmpty) throw ApiFailure.Format(facts, "$", "the body is empty.", body);
        var problem = JsonBodyReader.Read(body, read, out var value);

        // An upstream that fails late leaves an error under a 200, which may even fit a type without required members. A type that has such a member itself
        // carries its error, once all that it requires is there.
        var mayBeError = problem is not null || !KnowsItsMembers(value) || LeavesErrorOver(value);
        if (mayBeError && Error(body, problem is not null) is { } error) throw ApiFailure.FromSuccess(facts, error, body);
        return problem is null ? value! : throw ApiFailure.Format(facts, problem.Path, BodyKind.Name(facts, body) ?? problem.Message, body, problem.Exception);
    }

    private static ApiError? Error(ReadOnlySpan<byte> body, bool isMisfit) => isMisfit ? ErrorEnvelope.ReadMisfit(body) : ErrorEnvelope.ReadUntagged(body);

    private static bool KnowsItsMembers<T>(T? value) => value is IJsonWritable and not IUnionModel { Value: UnknownCase };

    private static bool LeavesErrorOver(object? value) =>
        (value is IUnionModel union ? union.Value : value) is IRecordModel { AdditionalProperties: { } additional }
            && additional.ContainsKey(ErrorEnvelope.Member);

    private static string Found(AnswerFacts facts, ReadOnlySpan<byte> body, string expected)
    {
        if (body.IsEmpty) return string.Create(CultureInfo.InvariantCulture, $"no body (status {facts.StatusCode}).");
        if (BodyKind.Name(facts, body) is { } kind) return kind + ".";
        var type = facts.MediaType is null ? "no media type" : facts.MediaType == expected ? "other text" : "'" + facts.MediaType + "'";

        // What has JSON in it, as events do, may quote what was sent; what is no text says nothing.
        var words = MessageText.Clean(ApiFailure.PlainText(facts, body), MessageText.ShortLimit);
        return words is null || words.AsSpan().ContainsAny('{', '\uFFFD') ? type + "." : type + ": " + words;
    }
}
