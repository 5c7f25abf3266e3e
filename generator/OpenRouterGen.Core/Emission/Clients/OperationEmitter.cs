using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Core.Emission;

/// <summary>The methods of an operation. What they send is made by one private method.</summary>
internal sealed class OperationEmitter(EmissionContext context)
{
    private static readonly CSharpIdentifier s_request = CSharpIdentifier.Create("request");
    private static readonly CSharpIdentifier s_parameters = CSharpIdentifier.Create("parameters");
    private static readonly CSharpIdentifier s_target = CSharpIdentifier.Create("target");
    private static readonly CSharpIdentifier s_options = CSharpIdentifier.Create("options");
    private static readonly CSharpIdentifier s_cancellation = CSharpIdentifier.Create("cancellationToken");

    private readonly StreamEmitter _stream = new(context);

    public void Emit(CodeWriter writer, OperationModel operation, string tag)
    {
        var signature = new OperationSignature(context, operation);
        Description(writer, operation, tag);
        writer.Line();
        if (!operation.OnlyStreams)
        {
            Method(writer, operation, signature);
            writer.Line();
            TryMethod(writer, operation, signature);
            writer.Line();
        }

        if (operation.Pagination is { } pagination)
        {
            ItemsMethod(writer, operation, signature, pagination);
            writer.Line();
        }

        if (operation.Stream is { } stream)
        {
            StreamingMethod(writer, operation, signature, stream);
            writer.Line();
        }

        if (operation.Download is { } download)
        {
            DownloadMethods(writer, operation, signature, download);
            DownloadEmitter.Emit(writer, operation, download);
            writer.Line();
        }

        var parametersAreChecked = operation.OptionalParameters is { } optional && OptionalParametersEmitter.HasChecks(context, optional);
        RequestEmitter.Emit(writer, operation, signature, parametersAreChecked);
        if (operation.Stream is not null)
        {
            writer.Line();
            _stream.Emit(writer, operation);
        }
    }

    private static void Description(CodeWriter writer, OperationModel operation, string tag)
    {
        var template = string.Concat(operation.Path.Select(part => part.IsParameter ? "{" + part.Text + "}" : part.Text));
        var accept = operation.Accept is { } types ? Code.Of($", Accept = {Literal.String(types)}") : Code.Empty;
        writer.Line($"private static readonly {RuntimeNames.ApiOperation} {Field(operation)} =");
        writer.Line($"    new({Literal.String(operation.OperationId)}, {Literal.String(operation.HttpMethod)}, {Literal.String(template)}, {RuntimeNames.ApiSecurity}.{Security(operation.Security)}) {{ Tag = {Literal.String(tag)}{accept} }};");
    }

    private void Method(CodeWriter writer, OperationModel operation, OperationSignature signature)
    {
        var remarks = operation.Summary is null || operation.Description == operation.Summary ? null : operation.Description;
        var doc = Doc(operation, signature, Text(operation), remarks).Returns(operation.Response is null ? "A task that ends with the call." : operation.ResponseDescription ?? "The answer.");
        writer.Doc(Exceptions(doc, operation));
        Deprecated(writer, operation);
        var result = operation.Response is { } response ? Code.Of($"{RuntimeNames.Task}<{context.Types.Declared(response)}>") : RuntimeNames.Task;
        Head(writer, result, Code.Of($"{operation.MethodName}Async"), signature);
        Body(writer, Code.Of($"Send{Kind(operation)}Async"), operation, signature, Reader(operation));
    }

    private void TryMethod(CodeWriter writer, OperationModel operation, OperationSignature signature)
    {
        writer.Doc(Doc(operation, signature, $"As {operation.MethodName.Text}Async, but an error of the API is a result and no exception.").Returns("The answer or the error."));
        Deprecated(writer, operation);
        var value = operation.Response is { } response ? context.Types.Declared(response) : RuntimeNames.NoContent;
        Head(writer, Code.Of($"{RuntimeNames.Task}<{RuntimeNames.ApiResult}<{value}>>"), Code.Of($"Try{operation.MethodName}Async"), signature);
        Body(writer, Code.Of($"TrySend{Kind(operation)}Async"), operation, signature, Reader(operation));
    }

    private void StreamingMethod(CodeWriter writer, OperationModel operation, OperationSignature signature, StreamModel stream)
    {
        writer.Doc(Doc(operation, signature, $"As {operation.MethodName.Text}Async, but tells the answer while it is made. Errors before the first event are the same.")
            .Returns("The events, as they come.")
            .Exception(RuntimeNames.StreamException, "The service reported an error after the stream had begun, or the stream was cut off."));
        Deprecated(writer, operation);
        if (signature.Flag is { } flag)
        {
            writer.Line($"[{RuntimeNames.SetsParameter}({flag.WireName})]");
        }

        Head(writer, Code.Of($"{RuntimeNames.AsyncEnumerable}<{context.Types.Plain(stream.Event)}>"), Code.Of($"{operation.MethodName}StreamingAsync"), signature);
        Body(writer, Code.Of($"StreamAsync"), operation, signature, StreamEmitter.Field(operation), streaming: true);
    }

    private void ItemsMethod(CodeWriter writer, OperationModel operation, OperationSignature signature, PaginationModel pagination)
    {
        writer.Doc(Doc(operation, signature, $"As {operation.MethodName.Text}Async, but tells the items of all pages, and fetches a page when the items before it were taken. A limit in the parameters is the size of a page.")
            .Returns("The items. Each enumeration asks the service anew."));
        Deprecated(writer, operation);
        Head(writer, Code.Of($"{RuntimeNames.AsyncEnumerable}<{context.Types.Declared(pagination.Item)}>"), Code.Of($"{pagination.MethodName}Async"), signature);
        PaginationEmitter.Body(writer, context, operation, signature, pagination);
    }

    private void DownloadMethods(CodeWriter writer, OperationModel operation, OperationSignature signature, DownloadModel download)
    {
        writer.Doc(DownloadDoc(operation, signature, "Async").Returns("The answer without its bytes."));
        Deprecated(writer, operation);
        Head(writer, Code.Of($"{RuntimeNames.Task}<{context.Types.Declared(operation.Response!)}>"), Code.Of($"{download.MethodName}Async"), signature, hasTarget: true);
        Body(writer, Code.Of($"SendAsync"), operation, signature, Reader(operation), hasTarget: true);
        writer.Line();
        if (download.StreamingMethodName is { } streaming)
        {
            writer.Doc(DownloadDoc(operation, signature, "StreamingAsync").Returns("The events without their bytes, as they come."));
            Deprecated(writer, operation);
            Head(writer, Code.Of($"{RuntimeNames.AsyncEnumerable}<{context.Types.Plain(operation.Stream!.Event)}>"), Code.Of($"{streaming}Async"), signature, hasTarget: true);
            Body(writer, Code.Of($"StreamAsync"), operation, signature, StreamEmitter.Field(operation), streaming: true, hasTarget: true);
            writer.Line();
        }
    }

    private static XmlDoc DownloadDoc(OperationModel operation, OperationSignature signature, string suffix) =>
        Doc(operation, signature, $"As {operation.MethodName.Text}{suffix}, but the bytes of the answer go to a target as they come and are never whole in memory.")
            .Parameter(s_target, "Where the bytes go: files, or streams that you open.");

    private static void Head(CodeWriter writer, Code result, Code name, OperationSignature signature, bool hasTarget = false)
    {
        writer.Line($"public virtual {result} {name}(");
        foreach (var declaration in signature.RequiredDeclarations)
        {
            writer.Line($"    {declaration},");
        }

        if (hasTarget)
        {
            writer.Line($"    {RuntimeNames.DownloadTarget} target,");
        }

        foreach (var declaration in signature.OptionalDeclarations)
        {
            writer.Line($"    {declaration},");
        }

        writer.Line($"    {RuntimeNames.RequestOptions}? options = null,");
        writer.Line($"    {RuntimeNames.CancellationToken} cancellationToken = default)");
    }

    private static void Body(CodeWriter writer, Code method, OperationModel operation, OperationSignature signature, Code reader, bool streaming = false, bool hasTarget = false)
    {
        var arguments = signature.Arguments.ToList();
        if (signature.Flag is { } flag)
        {
            var off = flag.MayBeNull ? Code.Of($"null") : Code.Of($"false");
            arguments.Add(Code.Of($"stream: {(streaming ? Code.Of($"true") : off)}"));
        }

        var call = Code.Of($"{operation.MethodName}Request({Code.Join(", ", arguments)})");
        if (hasTarget)
        {
            call = Code.Of($"{call}.SaveTo(target, {DownloadEmitter.Field(operation)})");
        }

        var read = reader.IsEmpty ? Code.Empty : Code.Of($"{reader}, ");
        writer.Line($"    => _transport.{method}({call}, {read}options, cancellationToken);");
    }

    private static Code Kind(OperationModel operation) => operation.ResponseKind switch
    {
        MediaKind.Json => Code.Empty,
        MediaKind.Text => Code.Of($"Text"),
        MediaKind.Binary => Code.Of($"Binary"),
        _ => throw new ArgumentOutOfRangeException(nameof(operation)),
    };

    private Code Reader(OperationModel operation) => operation is { ResponseKind: MediaKind.Json, Response: { } response } ? context.Reader.Reader(response) : Code.Empty;

    private static string Text(OperationModel operation)
        => operation.Summary ?? operation.Description ?? $"Calls the operation {operation.OperationId}.";

    private static XmlDoc Doc(OperationModel operation, OperationSignature signature, string summary, string? remarks = null)
    {
        var doc = new XmlDoc().Summary(summary).Remarks(remarks);
        foreach (var (parameter, name) in signature.Positional)
        {
            var text = parameter.Description ?? $"The parameter '{parameter.WireName}'.";
            doc.Parameter(name, string.IsNullOrWhiteSpace(parameter.Default) ? text : $"{text} Default: {parameter.Default}");
        }

        if (operation.Body is { } body)
        {
            doc.Parameter(s_request, body.Description ?? "What is sent.");
        }

        if (operation.OptionalParameters is not null)
        {
            doc.Parameter(s_parameters, "Optional parameters; null for none.");
        }

        return doc.Parameter(s_options, "Options of this call alone; null for those of the client.")
            .Parameter(s_cancellation, "Cancels the call.");
    }

    private static XmlDoc Exceptions(XmlDoc doc, OperationModel operation)
    {
        foreach (var error in operation.Errors)
        {
            doc.Exception(RuntimeNames.ExceptionOf(error.Status), $"{error.Status}: {error.Description}".TrimEnd(' ', ':'));
        }

        return doc;
    }

    /// <summary>Marks a method of an operation that the document calls deprecated.</summary>
    public static void Deprecated(CodeWriter writer, OperationModel operation)
    {
        if (operation.Deprecated)
        {
            writer.Line($"[{RuntimeNames.Obsolete}]");
        }
    }

    /// <summary>The field that describes the operation.</summary>
    public static Code Field(OperationModel operation) => Code.Of($"s_{CSharpIdentifier.Create(operation.MethodName.ToCamelCase().Text + "Operation")}");

    private static Code Security(SecurityModel security) => security switch
    {
        SecurityModel.None => Code.Of($"None"),
        SecurityModel.Optional => Code.Of($"Optional"),
        SecurityModel.Required => Code.Of($"Required"),
        _ => throw new ArgumentOutOfRangeException(nameof(security)),
    };
}
