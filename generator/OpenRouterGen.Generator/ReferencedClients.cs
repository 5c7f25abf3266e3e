using System.Reflection;
using System.Reflection.Metadata;
using Microsoft.CodeAnalysis;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Generator.AddOns;

namespace OpenRouterGen.Generator;

/// <summary>
/// The clients in a referenced assembly that was made with this generator, and the classes that add them to a container, as far as this project sees them:
/// also its internal ones where it says <c>InternalsVisibleTo</c>. Only assemblies that use the runtime are looked into, and nothing of the compiler leaves
/// this class.
/// </summary>
internal sealed record ReferencedClients(string Assembly, EquatableList<string> TypeNames)
{
    private const string RuntimeAssembly = "OpenRouterGen.Runtime";
    private const string InternalsVisibleTo = "InternalsVisibleToAttribute";

    public static string FullName(ApiModel model) => string.Join(".", model.Options.Namespace.Select(part => part.Text).Append(model.Client.Name.Text));

    /// <param name="references">What the project references.</param>
    /// <param name="project">The project's own assembly.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public static EquatableList<ReferencedClients> FindAll(
        IEnumerable<MetadataReference> references, string? project, CancellationToken cancellationToken) =>
        references.Select(reference => Find(reference, project, cancellationToken)).OfType<ReferencedClients>().ToEquatableList();

    private static ReferencedClients? Find(MetadataReference reference, string? project, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return reference switch
        {
            CompilationReference other => FromProject(other.Compilation, project),
            PortableExecutableReference file => FromFile(file, project),
            _ => null,
        };
    }

    private static ReferencedClients? FromProject(Compilation compilation, string? project)
    {
        if (compilation.ReferencedAssemblyNames.All(name => name.Name != RuntimeAssembly))
        {
            return null;
        }

        var seesInternals = compilation.Assembly.GetAttributes()
            .Where(attribute => attribute.AttributeClass?.Name == InternalsVisibleTo)
            .Any(attribute => Names(attribute.ConstructorArguments.FirstOrDefault().Value as string, project));
        var names = compilation.Assembly.TypeNames.Where(IsLookedFor).Distinct(StringComparer.Ordinal);
        var found = names
            .SelectMany(name => compilation.GetSymbolsWithName(name, SymbolFilter.Type))
            .OfType<INamedTypeSymbol>()
            .Where(type => type.ContainingType is null && (seesInternals || type.DeclaredAccessibility == Accessibility.Public))
            .Select(type => type.ToDisplayString())
            .OrderBy(name => name, StringComparer.Ordinal);
        return new ReferencedClients(compilation.AssemblyName ?? string.Empty, found.ToEquatableList());
    }

    private static ReferencedClients? FromFile(PortableExecutableReference file, string? project)
    {
        if (file.GetMetadata() is not AssemblyMetadata assembly)
        {
            return null;
        }

        var reader = assembly.GetModules()[0].GetMetadataReader();
        if (!reader.AssemblyReferences.Any(handle => reader.StringComparer.Equals(reader.GetAssemblyReference(handle).Name, RuntimeAssembly)))
        {
            return null;
        }

        var seesInternals = reader.GetAssemblyDefinition().GetCustomAttributes()
            .Select(reader.GetCustomAttribute)
            .Where(attribute => attribute.Constructor.Kind == HandleKind.MemberReference && IsInternalsVisibleTo(reader, attribute))
            .Any(attribute => Names(FirstArgument(reader.GetBlobReader(attribute.Value)), project));
        var found = reader.TypeDefinitions
            .Select(reader.GetTypeDefinition)
            .Where(type => IsSeen(type.Attributes & TypeAttributes.VisibilityMask, seesInternals))
            .Select(type => (Namespace: reader.GetString(type.Namespace), Name: reader.GetString(type.Name)))
            .Where(type => IsLookedFor(type.Name))
            .Select(type => type.Namespace.Length == 0 ? type.Name : type.Namespace + "." + type.Name)
            .OrderBy(name => name, StringComparer.Ordinal);
        return new ReferencedClients(reader.GetString(reader.GetAssemblyDefinition().Name), found.ToEquatableList());
    }

    // Nested types have values of their own.
    private static bool IsSeen(TypeAttributes visibility, bool seesInternals) =>
        visibility == TypeAttributes.Public || (visibility == TypeAttributes.NotPublic && seesInternals);

    private static bool IsInternalsVisibleTo(MetadataReader reader, CustomAttribute attribute)
    {
        var type = reader.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent;
        return type.Kind == HandleKind.TypeReference
            && reader.StringComparer.Equals(reader.GetTypeReference((TypeReferenceHandle)type).Name, InternalsVisibleTo);
    }

    // ECMA-335 II.23.3: a prolog of two bytes, then the arguments.
    private static string? FirstArgument(BlobReader value) => value.ReadUInt16() == 1 ? value.ReadSerializedString() : null;

    // An assembly may be named with its key.
    private static bool Names(string? friend, string? project) =>
        friend is not null && string.Equals(friend.Split(',')[0].Trim(), project, StringComparison.OrdinalIgnoreCase);

    private static bool IsLookedFor(string name) =>
        name.EndsWith("Client", StringComparison.Ordinal) || name.EndsWith(AddOnTarget.RegistrationSuffix, StringComparison.Ordinal);
}
