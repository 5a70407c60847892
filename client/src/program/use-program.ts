import { createContext, createElement, type ReactNode, useContext } from 'react';
import { useStore } from 'zustand';
import type { Program, ProgramView } from './program.ts';

const ProgramContext = createContext<Program | null>(null);

export function ProgramProvider({ program, children }: { program: Program; children: ReactNode }): ReactNode {
  return createElement(ProgramContext, { value: program }, children);
}

export function useProgram(): Program {
  const program = useContext(ProgramContext);
  if (!program) throw new Error('ProgramProvider is missing');
  return program;
}

export function useProgramView(): ProgramView {
  return useStore(useProgram().store);
}
