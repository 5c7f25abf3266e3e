using System.Buffers.Binary;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis;

namespace OpenRouterGen.Analyzers.Tests.Completeness;

/// <summary>Finds what makes descriptors in compiled code, where no spelling of <c>new</c> hides it.</summary>
internal static class DescriptorConstruction
{
    private const byte NewObject = 0x73;

    /// <summary>The methods, each as <c>Type.Method</c>.</summary>
    public static IReadOnlyList<string> In(Assembly assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly.Location));
        var reader = file.GetMetadataReader();
        var constructors = reader.MemberReferences.Where(handle => IsConstructor(reader, reader.GetMemberReference(handle))).Select(Instruction).ToList();
        return
        [
            .. from handle in reader.MethodDefinitions
               let method = reader.GetMethodDefinition(handle)
               where method.RelativeVirtualAddress != 0
               let body = file.GetMethodBody(method.RelativeVirtualAddress).GetILBytes()!
               where constructors.Any(instruction => body.AsSpan().IndexOf(instruction) >= 0)
               select $"{reader.GetString(reader.GetTypeDefinition(method.GetDeclaringType()).Name)}.{reader.GetString(method.Name)}",
        ];
    }

    private static bool IsConstructor(MetadataReader reader, MemberReference member) =>
        member.Parent.Kind == HandleKind.TypeReference
            && reader.StringComparer.Equals(reader.GetTypeReference((TypeReferenceHandle)member.Parent).Name, nameof(DiagnosticDescriptor))
            && reader.StringComparer.Equals(member.Name, ConstructorInfo.ConstructorName);

    private static byte[] Instruction(MemberReferenceHandle constructor)
    {
        var bytes = new byte[5];
        bytes[0] = NewObject;
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(1), MetadataTokens.GetToken(constructor));
        return bytes;
    }
}
