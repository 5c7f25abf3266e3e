using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Core.Emission;

/// <summary>The public methods of an operation. What they send is made by one private method.</summary>
internal sealed class OperationEmitter(EmissionContext context)
{
    public void Emit(CodeWriter writer, OperationModel operation)
    {
        var signature = new OperationSignature(context, operation);
        var exceptions = new OperationExceptions(operation, signature);
        if (!operation.OnlyStreams)
        {
            Method(writer, operation, signature, exceptions);
            TryMethod(writer, operation, signature, exceptions);
        }

        if (operation.Pagination is { } pagination)
        {
            ItemsMethod(writer, operation, signature, exceptions, pagination);
        }

        if (operation.Stream is { } stream)
        {
            StreamingMethod(writer, operation, signature, exceptions, stream);
        }

        if (operation.Download is { } download)
        {
            DownloadMethods(writer, operation, signature, exceptions, download);
        }

        if (operation is { Joined: { } joined, OnlyStreams: false })
        {
            JoinedParameterEmitter.Emit(writer, context, operation, joined, exceptions);
        }
    }

    /// <summary>What the method of the operation's name returns.</summary>
    public static Code Result(EmissionContext context, OperationModel operation) =>
        operation.Result is { } result ? Code.Of($"{RuntimeNames.Task}<{context.Types.Declared(result)}>") : RuntimeNames.Task;

    /// <summary>What the method returns that does not throw.</summary>
    public static Code TryResult(EmissionContext context, OperationModel operation)
    {
        var value = operation.Result is { } result ? context.Types.Declared(result) : RuntimeNames.NoContent;
        return Code.Of($"{RuntimeNames.Task}<{RuntimeNames.ApiResult}<{value}>>");
    }

    private void Method(CodeWriter writer, OperationModel operation, OperationSignature signature, OperationExceptions exceptions)
    {
        new ClientMethod(Result(context, operation), operation.Names.Method, signature.Parameters)
        {
            Summary = Summary(operation),
            Remarks = Remarks(operation),
            Returns = Returns(operation),
            Exceptions = exceptions.Call,
            Deprecated = operation.Deprecated,
            IsHidden = operation.IsHidden,
            SetsParameter = signature.Flag?.WireName,
        }.Emit(writer);
        Send(writer, SendMethod(operation), Request(operation, signature, isStream: false), Reader(operation), operation.WithoutBody.Count > 0);
    }

    private void TryMethod(CodeWriter writer, OperationModel operation, OperationSignature signature, OperationExceptions exceptions)
    {
        new ClientMethod(TryResult(context, operation), operation.Names.TryMethod, signature.Parameters)
        {
            Summary = $"As `{operation.Names.Method.Text}`, but returns the error of a call that failed instead of throwing it.",
            Returns = "The answer or the error.",
            Exceptions = exceptions.Try,
            Deprecated = operation.Deprecated,
            IsHidden = operation.IsHidden,
            SetsParameter = signature.Flag?.WireName,
        }.Emit(writer);
        Send(writer, TrySendMethod(operation), Request(operation, signature, isStream: false), Reader(operation), operation.WithoutBody.Count > 0);
    }

    private void ItemsMethod(
        CodeWriter writer, OperationModel operation, OperationSignature signature, OperationExceptions exceptions, PaginationModel pagination)
    {
        const string Fetched = "A page is fetched when the items of the one before it were taken.";
        var size = pagination.Limit is { } limit ? $" `{limit.Text}` of the parameters is the size of a page." : string.Empty;
        new ClientMethod(Code.Of($"{RuntimeNames.AsyncEnumerable}<{context.Types.Declared(pagination.Item)}>"), pagination.MethodName, signature.Parameters)
        {
            Summary = $"Enumerates the items of all pages of `{operation.Names.Method.Text}`. {Fetched}{size}",
            Returns = "The items. Each enumeration asks the service anew.",
            Exceptions = exceptions.Call,
            Deprecated = operation.Deprecated,
            IsHidden = operation.IsHidden,
        }.Emit(writer);
        PaginationEmitter.Body(writer, context, operation, signature, pagination);
        writer.Line();
    }

    private void StreamingMethod(CodeWriter writer, OperationModel operation, OperationSignature signature, OperationExceptions exceptions, StreamModel stream)
    {
        new ClientMethod(Events(stream), stream.MethodName, signature.Parameters)
        {
            Summary = operation.OnlyStreams ? Summary(operation) : "Streams the answer as it is generated.",
            Remarks = operation.OnlyStreams ? Remarks(operation) : null,
            Returns = "The events, as they arrive.",
            Exceptions = exceptions.Stream,
            Deprecated = operation.Deprecated,
            IsHidden = operation.IsHidden,
            SetsParameter = signature.Flag?.WireName,
            IsStream = true,
        }.Emit(writer);
        Send(writer, Code.Of($"StreamAsync"), Request(operation, signature, isStream: true), Code.Of($"{operation.Names.EventsField}"));
    }

    private void DownloadMethods(
        CodeWriter writer, OperationModel operation, OperationSignature signature, OperationExceptions exceptions, DownloadModel download)
    {
        const string Bytes = "The bytes go to a target as they arrive, and are never all in memory.";
        const string Where = "Where the bytes go: files, or streams that you open.";
        var parameters = signature.With(new(RuntimeNames.DownloadTarget, download.Target, IsRequired: true, Where));
        var target = Code.Of($".SaveTo({download.Target}, {operation.Names.DownloadField})");
        new ClientMethod(Result(context, operation), download.MethodName, parameters)
        {
            Summary = $"As `{operation.Names.Method.Text}`. {Bytes}",
            Returns = "The answer without its bytes.",
            Exceptions = OperationExceptions.WithDownload(exceptions.Call),
            Deprecated = operation.Deprecated,
            IsHidden = operation.IsHidden,
            SetsParameter = signature.Flag?.WireName,
        }.Emit(writer);
        var request = Code.Of($"{Request(operation, signature, isStream: false)}{target}");
        Send(writer, Code.Of($"SendAsync"), request, Reader(operation), operation.WithoutBody.Count > 0);
        if (download.StreamingMethodName is not { } streaming || operation.Stream is not { } stream)
        {
            return;
        }

        new ClientMethod(Events(stream), streaming, parameters)
        {
            Summary = $"As `{stream.MethodName.Text}`. {Bytes}",
            Returns = "The events without their bytes, as they arrive.",
            Exceptions = OperationExceptions.WithDownload(exceptions.Stream),
            Deprecated = operation.Deprecated,
            IsHidden = operation.IsHidden,
            SetsParameter = signature.Flag?.WireName,
            IsStream = true,
        }.Emit(writer);
        Send(writer, Code.Of($"StreamAsync"), Code.Of($"{Request(operation, signature, isStream: true)}{target}"), Code.Of($"{operation.Names.EventsField}"));
    }

    private static void Send(CodeWriter writer, Code method, Code request, Code read, bool mayBeNull = false)
    {
        var arguments = read.IsEmpty ? request : Code.Of($"{request}, {read}");

        // The transport knows no document: its types do not say that a result may be null.
        var isSaid = mayBeNull ? Code.Of($"!") : Code.Empty;
        writer.Line($"    => _transport.{method}({arguments}, options, cancellationToken){isSaid};");
        writer.Line();
    }

    private Code Events(StreamModel stream) => Code.Of($"{RuntimeNames.AsyncEnumerable}<{context.Types.Plain(stream.Event)}>");

    private static Code Request(OperationModel operation, OperationSignature signature, bool isStream)
    {
        var arguments = signature.Arguments.ToList();
        if (signature.Flag is { } flag)
        {
            var off = flag.MayBeNull ? Code.Of($"null") : Code.Of($"false");
            arguments.Add(Code.Of($"{operation.Locals.Stream}: {(isStream ? Code.Of($"true") : off)}"));
        }

        return Code.Of($"{operation.Names.RequestMethod}({Code.Join(", ", arguments)})");
    }

    private static Code SendMethod(OperationModel operation) => operation.ResponseKind switch
    {
        MediaKind.Json => Code.Of($"SendAsync"),
        MediaKind.Text => Code.Of($"SendTextAsync"),
        MediaKind.Binary => Code.Of($"SendBinaryAsync"),
        _ => throw new ArgumentOutOfRangeException(nameof(operation)),
    };

    private static Code TrySendMethod(OperationModel operation) => operation.ResponseKind switch
    {
        MediaKind.Json => Code.Of($"TrySendAsync"),
        MediaKind.Text => Code.Of($"TrySendTextAsync"),
        MediaKind.Binary => Code.Of($"TrySendBinaryAsync"),
        _ => throw new ArgumentOutOfRangeException(nameof(operation)),
    };

    private Code Reader(OperationModel operation) => operation switch
    {
        { ResponseKind: MediaKind.Json, Response: { } response, Result: { } result } => context.Reader.Reader(response, result),
        { ResponseKind: MediaKind.Text, Response: { } response, Result: { } result } when !TypeText.IsString(response) =>
            context.Reader.Reader(response, result),
        _ => Code.Empty,
    };

    private static string Returns(OperationModel operation)
    {
        if (operation.Response is null)
        {
            return "A task that ends with the call.";
        }

        var answer = XmlDoc.Words(operation.ResponseDescription) ?? "The answer.";
        return operation.WithoutBody.Count == 0 ? answer : $"{answer} Null for the status {string.Join(" or ", operation.WithoutBody)}, which has no body.";
    }

    private static string Summary(OperationModel operation) =>
        XmlDoc.Words(operation.Summary) ?? XmlDoc.Words(operation.Description) ?? $"Calls the operation {operation.OperationId}.";

    private static string? Remarks(OperationModel operation) =>
        XmlDoc.Words(operation.Summary) is null || operation.Description == operation.Summary ? null : operation.Description;
}
