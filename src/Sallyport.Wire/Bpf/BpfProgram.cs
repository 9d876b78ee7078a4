namespace Sallyport.Wire.Bpf;

/// <summary>A program for the kernel's virtual machine, instruction by instruction (RFC 9669).</summary>
/// <remarks>An instruction is eight bytes: code, destination in the lower and source in the upper half of a byte, sixteen bits of offset, thirty-two of a value. Registers are 0 (result) to 10 (end of the stack, which grows downwards).</remarks>
public sealed class BpfProgram
{
    private const byte AddRegister = 0x0F;
    private const byte AddValue = 0x07;
    private const byte MultiplyValue = 0x27;
    private const byte AndValue = 0x57;
    private const byte MoveRegister = 0xBF;
    private const byte MoveValue = 0xB7;
    private const byte JumpAlways = 0x05;
    private const byte JumpIfEqual = 0x15;
    private const byte JumpIfEqual32 = 0x16;
    private const byte JumpIfOther = 0x55;
    private const byte CallHelper = 0x85;
    private const byte Leave = 0x95;
    private readonly List<ulong> _instructions = [];

    /// <summary>The instructions so far.</summary>
    public IReadOnlyList<ulong> Instructions => _instructions;

    /// <summary>Reads memory into a register.</summary>
    /// <param name="destination">The register.</param>
    /// <param name="width">How much.</param>
    /// <param name="address">The register with the address.</param>
    /// <param name="offset">Bytes behind the address.</param>
    public void Load(int destination, BpfWidth width, int address, int offset) => Append((byte)(0x61 | (int)width), destination, address, offset, 0);

    /// <summary>Writes a register to memory.</summary>
    /// <param name="address">The register with the address.</param>
    /// <param name="offset">Bytes behind the address.</param>
    /// <param name="width">How much.</param>
    /// <param name="source">The register.</param>
    public void Store(int address, int offset, BpfWidth width, int source) => Append((byte)(0x63 | (int)width), address, source, offset, 0);

    /// <summary>Copies a register.</summary>
    public void Move(int destination, int source) => Append(MoveRegister, destination, source, 0, 0);

    /// <summary>Puts a value into a register.</summary>
    public void Set(int destination, int value) => Append(MoveValue, destination, 0, 0, value);

    /// <summary>Adds a register to another.</summary>
    public void AddFrom(int destination, int source) => Append(AddRegister, destination, source, 0, 0);

    /// <summary>Adds a value to a register.</summary>
    public void Add(int destination, int value) => Append(AddValue, destination, 0, 0, value);

    /// <summary>Multiplies a register.</summary>
    public void Multiply(int destination, int value) => Append(MultiplyValue, destination, 0, 0, value);

    /// <summary>Keeps the bits of a register that a value has.</summary>
    public void And(int destination, int value) => Append(AndValue, destination, 0, 0, value);

    /// <summary>Calls one of the kernel's helpers (enum bpf_func_id) with registers 1 to 5; what it returns is in register 0, and 1 to 5 hold nothing then.</summary>
    public void Call(int helper) => Append(CallHelper, 0, 0, 0, helper);

    /// <summary>Ends the program.</summary>
    public void Exit() => Append(Leave, 0, 0, 0, 0);

    /// <summary>Jumps to what <see cref="Land"/> names later.</summary>
    /// <returns>The jump, for that.</returns>
    public int Jump() => Append(JumpAlways, 0, 0, 0, 0);

    /// <summary>Jumps when a register has the value.</summary>
    /// <returns>The jump, for <see cref="Land"/>.</returns>
    public int JumpEqual(int register, int value) => Append(JumpIfEqual, register, 0, 0, value);

    /// <summary>Jumps when the lower half of a register has the value.</summary>
    /// <returns>The jump, for <see cref="Land"/>.</returns>
    public int JumpEqual32(int register, uint value) => Append(JumpIfEqual32, register, 0, 0, (int)value);

    /// <summary>Jumps when a register has another value.</summary>
    /// <returns>The jump, for <see cref="Land"/>.</returns>
    public int JumpNotEqual(int register, int value) => Append(JumpIfOther, register, 0, 0, value);

    /// <summary>Lets jumps lead to the next instruction.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The way is longer than an offset can say (32,767 instructions).</exception>
    public void Land(params ReadOnlySpan<int> jumps)
    {
        foreach (var jump in jumps)
        {
            var distance = _instructions.Count - jump - 1;
            ArgumentOutOfRangeException.ThrowIfGreaterThan(distance, short.MaxValue);
            _instructions[jump] |= (ulong)distance << 16;
        }
    }

    private int Append(byte code, int destination, int source, int offset, int value)
    {
        _instructions.Add(code | ((ulong)(byte)(destination | (source << 4)) << 8) | ((ulong)(ushort)offset << 16) | ((ulong)(uint)value << 32));
        return _instructions.Count - 1;
    }
}

/// <summary>How much of memory an instruction reads or writes, as its code has it.</summary>
public enum BpfWidth
{
    /// <summary>Four bytes.</summary>
    Four = 0x00,

    /// <summary>Two bytes.</summary>
    Two = 0x08,

    /// <summary>Eight bytes.</summary>
    Eight = 0x18,
}
