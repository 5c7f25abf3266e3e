using OpenRouterGen.Core.Emission;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Comparison.Surface;

/// <summary>The client of one tag: the methods of its operations.</summary>
internal sealed class GroupSurface(EmissionContext context, SignatureTypes types)
{
    private static readonly SurfaceParameter s_options = new(SignatureTypes.RequestOptions.OrNull, "options") { IsOptional = true };
    private static readonly SurfaceParameter s_token = new(SignatureTypes.CancellationToken, "cancellationToken") { IsOptional = true };

    public SurfaceType Of(ClientGroupModel group)
    {
        var name = group.TypeName.Text;
        var constructor = new ConstructorMember(name, EquatableList<SurfaceParameter>.Empty) { IsProtected = true };
        var members = group.Operations.SelectMany(Methods).Prepend<SurfaceMember>(constructor);
        return new SurfaceType(name, SurfaceKind.Class, members.ToEquatableList()) { IsSealed = false };
    }

    private IEnumerable<MethodMember> Methods(OperationModel operation)
    {
        var parameters = Parameters(operation).ToList();
        var result = operation.Result is { } type ? types.Declared(type) : null;
        if (!operation.OnlyStreams)
        {
            yield return Method(operation, operation.Names.Method, SignatureTypes.Task(result), parameters);
            yield return Method(operation, operation.Names.TryMethod, SignatureTypes.TaskOfResult(result), parameters);
        }

        if (operation.Pagination is { } pagination)
        {
            yield return Method(operation, pagination.MethodName, SignatureTypes.Stream(types.Declared(pagination.Item)), parameters);
        }

        if (operation.Stream is { } stream)
        {
            yield return Method(operation, stream.MethodName, SignatureTypes.Stream(types.Plain(stream.Event)), parameters);
        }

        foreach (var method in Downloads(operation, result, parameters).Concat(Joined(operation, result)))
        {
            yield return method;
        }
    }

    private IEnumerable<MethodMember> Downloads(OperationModel operation, SignatureType? result, List<SurfaceParameter> parameters)
    {
        if (operation.Download is not { } download)
        {
            yield break;
        }

        var target = new SurfaceParameter(SignatureTypes.DownloadTarget, download.Target.Text);
        List<SurfaceParameter> all =
            [.. parameters.Where(parameter => !parameter.IsOptional), target, .. parameters.Where(parameter => parameter.IsOptional)];
        yield return Method(operation, download.MethodName, SignatureTypes.Task(result), all);
        if (download.StreamingMethodName is { } streaming && operation.Stream is { } stream)
        {
            yield return Method(operation, streaming, SignatureTypes.Stream(types.Plain(stream.Event)), all);
        }
    }

    private static IEnumerable<MethodMember> Joined(OperationModel operation, SignatureType? result)
    {
        if (operation is not { Joined: { } joined, OnlyStreams: false })
        {
            yield break;
        }

        List<SurfaceParameter> parameters = [new(SignatureTypes.Text, joined.Parameter.Text)];
        yield return Method(operation, joined.MethodName, SignatureTypes.Task(result), parameters);
        yield return Method(operation, joined.TryMethodName, SignatureTypes.TaskOfResult(result), parameters);
    }

    private IEnumerable<SurfaceParameter> Parameters(OperationModel operation)
    {
        // Names, order and what is optional are those of the emitted signature; its types are text.
        var signature = new OperationSignature(context, operation).Parameters;
        var declared = operation.Parameters.Select(parameter => types.Declared(parameter.Type)).ToList();
        if (operation.Body is { } body)
        {
            declared.Add(body.Required ? types.Declared(body.Type) : types.Plain(body.Type).OrNull);
        }

        if (operation.OptionalParameters is { } optional)
        {
            declared.Add(SignatureTypes.Emitted(optional.TypeName).OrNull);
        }

        return signature.Zip(declared, (parameter, type) => new SurfaceParameter(type, parameter.Name.Text) { IsOptional = !parameter.IsRequired });
    }

    private static MethodMember Method(OperationModel operation, CSharpIdentifier name, SignatureType result, IEnumerable<SurfaceParameter> parameters) =>
        new(name.Text, result, parameters.Append(s_options).Append(s_token).ToEquatableList()) { IsVirtual = true, IsObsolete = operation.Deprecated };
}
