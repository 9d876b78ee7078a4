using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Sallyport.Tests.Architecture;

/// <summary>Reads from a compiled assembly what each of its types names: not what the source says, but what runs.</summary>
internal sealed class CompiledAssembly
{
    private readonly Dictionary<(string, string), CompiledType> _types = [];
    private readonly PEReader _file;
    private readonly MetadataReader _reader;

    private CompiledAssembly(PEReader file)
    {
        _file = file;
        _reader = file.GetMetadataReader();
        foreach (var handle in _reader.TypeDefinitions) Read(handle);
    }

    internal static CompiledAssembly Wire { get; } = Load("Sallyport.Wire");

    internal static CompiledAssembly Engine { get; } = Load("Sallyport");

    internal static CompiledAssembly CommandLine { get; } = Load("Sallyport.Cli");

    /// <summary>The types that people wrote; what the compiler and the generators of JSON and patterns add is left out.</summary>
    internal IEnumerable<CompiledType> Types => _types.Values.Where(type => type.Namespace.StartsWith("Sallyport", StringComparison.Ordinal) && !type.Name.Contains('<', StringComparison.Ordinal));

    private static CompiledAssembly Load(string name)
    {
        using var file = new PEReader([.. File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, $"{name}.dll"))]);
        return new CompiledAssembly(file);
    }

    private void Read(TypeDefinitionHandle handle)
    {
        var definition = _reader.GetTypeDefinition(handle);
        var name = Outermost(handle);
        if (!_types.TryGetValue((name.Namespace, name.Type), out var type)) _types.Add((name.Namespace, name.Type), type = new CompiledType(name.Namespace, name.Type));

        Note(type, definition.BaseType);
        foreach (var one in definition.GetInterfaceImplementations()) Note(type, _reader.GetInterfaceImplementation(one).Interface);
        foreach (var one in definition.GetFields()) ReadField(type, _reader.GetFieldDefinition(one));
        foreach (var one in definition.GetMethods()) ReadMethod(type, _reader.GetMethodDefinition(one));
        if (IsOpenClass(definition)) type.OpenClasses.Add($"{type}/{_reader.GetString(definition.Name)}");
    }

    private void ReadField(CompiledType type, FieldDefinition field)
    {
        field.DecodeSignature(Noting(type), 0);
        var name = _reader.GetString(field.Name);
        var mutable = field.Attributes.HasFlag(FieldAttributes.Static) && !field.Attributes.HasFlag(FieldAttributes.InitOnly) && !field.Attributes.HasFlag(FieldAttributes.Literal);
        if (mutable && (!name.Contains('<', StringComparison.Ordinal) || name.EndsWith("k__BackingField", StringComparison.Ordinal))) type.MutableStatics.Add($"{type}.{name}");
    }

    private void ReadMethod(CompiledType type, MethodDefinition method)
    {
        method.DecodeSignature(Noting(type), 0);
        if (method.RelativeVirtualAddress == 0) return;

        foreach (var (code, token) in Opcodes.Tokens(_file.GetMethodBody(method.RelativeVirtualAddress)))
        {
            var target = Note(type, (EntityHandle)MetadataTokens.Handle(token));
            if (code == OpCodes.Newobj && target.Type.EndsWith("Exception", StringComparison.Ordinal) && !IsIterators(method)) type.Throws.Add($"{type}.{_reader.GetString(method.Name)}: {target.Type}");
        }
    }

    /// <summary>The compiler gives every iterator a Reset that is not supported.</summary>
    private bool IsIterators(MethodDefinition method) => _reader.GetString(method.Name) == "System.Collections.IEnumerator.Reset";

    private SignatureTypes Noting(CompiledType type) => new(handle => Note(type, handle));

    private Reference Note(CompiledType type, EntityHandle handle)
    {
        var reference = handle.IsNil ? Reference.Nothing : Resolve(type, handle);
        if (reference.Type.Length > 0) type.Uses.Add(reference);
        return reference;
    }

    private Reference Resolve(CompiledType type, EntityHandle handle)
    {
        switch (handle.Kind)
        {
            case HandleKind.TypeDefinition:
                return Outermost((TypeDefinitionHandle)handle);
            case HandleKind.TypeReference:
                return Outermost((TypeReferenceHandle)handle);
            case HandleKind.TypeSpecification:
                _reader.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(Noting(type), 0);
                return Reference.Nothing;
            case HandleKind.MethodDefinition:
                var method = _reader.GetMethodDefinition((MethodDefinitionHandle)handle);
                return Outermost(method.GetDeclaringType()) with { Member = _reader.GetString(method.Name) };
            case HandleKind.FieldDefinition:
                var field = _reader.GetFieldDefinition((FieldDefinitionHandle)handle);
                return Outermost(field.GetDeclaringType()) with { Member = _reader.GetString(field.Name) };
            case HandleKind.MemberReference:
                var member = _reader.GetMemberReference((MemberReferenceHandle)handle);
                return Resolve(type, member.Parent) with { Member = _reader.GetString(member.Name) };
            case HandleKind.MethodSpecification:
                var generic = _reader.GetMethodSpecification((MethodSpecificationHandle)handle);
                generic.DecodeSignature(Noting(type), 0);
                return Resolve(type, generic.Method);
            default:
                return Reference.Nothing;
        }
    }

    private Reference Outermost(TypeDefinitionHandle handle)
    {
        while (_reader.GetTypeDefinition(handle).GetDeclaringType() is { IsNil: false } outer) handle = outer;
        var definition = _reader.GetTypeDefinition(handle);
        return new Reference(string.Empty, _reader.GetString(definition.Namespace), _reader.GetString(definition.Name), string.Empty);
    }

    private Reference Outermost(TypeReferenceHandle handle)
    {
        var reference = _reader.GetTypeReference(handle);
        while (reference.ResolutionScope.Kind == HandleKind.TypeReference) reference = _reader.GetTypeReference((TypeReferenceHandle)reference.ResolutionScope);
        var assembly = reference.ResolutionScope.Kind == HandleKind.AssemblyReference
            ? _reader.GetString(_reader.GetAssemblyReference((AssemblyReferenceHandle)reference.ResolutionScope).Name)
            : string.Empty;
        return new Reference(assembly, _reader.GetString(reference.Namespace), _reader.GetString(reference.Name), string.Empty);
    }

    private bool IsOpenClass(TypeDefinition type)
    {
        var isClosed = type.Attributes.HasFlag(TypeAttributes.Sealed) || type.Attributes.HasFlag(TypeAttributes.Abstract) || type.Attributes.HasFlag(TypeAttributes.Interface);
        return !isClosed && !_reader.GetString(type.Name).Contains('<', StringComparison.Ordinal);
    }
}
