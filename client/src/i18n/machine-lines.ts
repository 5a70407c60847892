import type { CalledParty } from '@ledningsplats/shared/calls/events.ts';
import type { ExerciseClock } from '@ledningsplats/shared/core/exercise-time.ts';
import type { KnownEvent } from '@ledningsplats/shared/core/known-event.ts';
import type { ConfirmWay, Consequence, DecisionSubject, Given } from '@ledningsplats/shared/decisions/events.ts';
import type { KrisstodStatus } from '@ledningsplats/shared/krisstod/events.ts';
import type { ContentRemoved, Quote } from '@ledningsplats/shared/log/events.ts';
import type { PlaceState } from '@ledningsplats/shared/places/operation-events.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import type { ShapeKind } from '@ledningsplats/shared/shapes/events.ts';
import type { WarningSource } from '@ledningsplats/shared/warnings/warning.ts';
import { boardOfCrisisTexts } from './board-of-crisis.ts';
import { briefingWords } from './briefing-lines.ts';
import { callOutTexts } from './call-outs.ts';
import { callTexts } from './calls.ts';
import { decisionTexts } from './decisions.ts';
import { exerciseMarkWords } from './exercise-mark.ts';
import { incidentTexts } from './incident.ts';
import { krisstodTexts } from './krisstod.ts';
import { answerLine, lossLine } from './loss-words.ts';
import { pictureTexts } from './pictures.ts';
import { operationTexts } from './place-operations.ts';
import {
  capacityName,
  departmentName,
  forumName,
  functionName,
  inSentence,
  levelName,
  partyName,
  postureName,
} from './plan-words.ts';
import { removalTexts } from './removal.ts';
import { shapeTexts } from './shapes.ts';
import { taskTexts } from './tasks.ts';
import { warningTexts } from './warnings.ts';

/** What the history refers to by id, in names. */
export interface Names {
  plan: Plan | null;
  person: (id: string | null) => string | null;
  /** Null where the task is closed and out of reach. */
  taskTitle: (id: string) => string | null;
  /** What stands by a shape on the map now; null where nothing does, or it is out of reach. */
  shapeLabel: (id: string) => string | null;
  /** A time as short as it can be without doubt. */
  when: (at: number) => string;
}

export interface MachineWords {
  text: string;
  /** Quieter, after the author. */
  details: string[];
}

/**
 * A line that the machine wrote, in plain Swedish: what happened, without a word of how it is kept [LG5]. Null for events
 * that make no line of their own.
 */
export function machineWords(event: KnownEvent, names: Names): MachineWords | null {
  const { plan } = names;
  switch (event.type) {
    case 'IncidentRegistered': {
      const { title = null, place, reportedBy } = event.content ?? {};
      return words(`Händelsen registrerades: ${named(title, place)}`, [
        `nummer ${event.data.number}`,
        ...(reportedBy === undefined ? [] : [`larm från ${reportedBy}`]),
      ]);
    }
    case 'IncidentDescribed':
      return words(`Händelsen heter nu ${named(event.content?.title ?? null, event.content?.place)}`);
    case 'IncidentEvaluated':
      return words('Händelsen är utvärderad.');

    case 'LeaderAppointed': {
      const { person, capacity, relieved } = event.data;
      const who = holder(names, person, event.content?.name, capacity);
      return words(
        `${who} leder händelsen.`,
        relieved === null ? [] : [`avlöser ${holder(names, relieved.person, undefined, relieved.capacity)}`],
      );
    }
    case 'LeaderLeft': {
      const who = holder(names, event.data.person, undefined, event.data.capacity);
      return words(`${who} leder inte längre händelsen. Ingen leder den nu.`);
    }
    case 'IncidentLinked': {
      const why = event.content?.why;
      return words(`Hör ihop med händelse ${event.data.number}.${why === undefined ? '' : ` ${why}`}`);
    }
    case 'IncidentUnlinked':
      return words(`Hör inte längre ihop med händelse ${event.data.number}.${said(event.content?.why)}`);
    case 'IncidentMergedHere':
      return words(`Händelse ${event.data.number} har slagits ihop med den här. Dess logg läses där.`);
    case 'DutyEntryReceived': {
      const { number, writtenBy } = event.data;
      const by = names.person(writtenBy);
      return words(`Kommer ur beredskapsloggen, nr ${number}.`, by === null ? [] : [`skrevs av ${by}`]);
    }
    case 'DisturbanceReceived': {
      const { number, department, person } = event.data;
      const from = department === null ? names.person(person) : departmentName(plan, department);
      const { call, affected } = event.content ?? {};
      return words(
        `${from === null ? 'En förvaltning' : from} har anmält störning ${number}.${call === undefined ? '' : ` Ring ${call}.`}`,
        affected === undefined ? [] : [`berörs: ${affected}`],
      );
    }
    case 'ExerciseClockSet':
      return words(clockWords(event.data.clock));
    case 'ExerciseChannelsOpened':
    case 'ExerciseChannelsClosed':
    case 'ExerciseBroken':
    case 'ExerciseResumed':
      return exerciseMarkWords(event, names);
    case 'ExerciseRunLeft':
      return words('Övningen spelas om från en sparad punkt, i en egen händelse.');
    case 'HeightenedAlertSet': {
      const { on, by, capacity } = event.data;
      const said = event.content?.name ?? names.person(by);
      const source = [said, capacity === null ? null : inSentence(capacityName(plan, capacity))]
        .filter(isText)
        .join(', ');
      return words(on ? 'Höjd beredskap råder.' : 'Höjd beredskap råder inte längre.', [
        ...(source === '' ? [] : [`enligt ${source}`]),
        ...(event.content?.reference === undefined ? [] : [event.content.reference]),
      ]);
    }
    case 'AreasPassed': {
      const { takeovers, leads } = event.data;
      return words(
        takeovers.length === 0
          ? `${leads} leder. Krisledningsnämnden är vilande.`
          : `${leads} leder. Krisledningsnämndens ${areas(takeovers.length)} går över till ${inSentence(leads)}.`,
      );
    }
    case 'BoardEnded': {
      const { reverted } = event.data;
      return words(
        reverted.length === 0
          ? 'Kommunfullmäktige har beslutat att krisledningsnämnden upphör.'
          : `Kommunfullmäktige har beslutat att krisledningsnämnden upphör. ${areas(reverted.length)} går tillbaka till sina nämnder.`,
        event.content?.reference === undefined ? [] : [event.content.reference],
      );
    }

    case 'BoardMeetingRecorded': {
      const { number, attendees, matters } = event.data;
      const place = event.content?.place;
      return words(`Krisledningsnämndens sammanträde ${number} är antecknat.`, [
        ...(place === undefined ? [] : [place]),
        `${attendees.length} deltagare`,
        matters.length === 1 ? '1 ärende' : `${matters.length} ärenden`,
      ]);
    }
    case 'BoardMeetingChanged':
      return words(`Uppgifterna om krisledningsnämndens sammanträde ${event.data.number} är ändrade.`);
    case 'BoardMeetingWithdrawn':
      return words(
        `Krisledningsnämndens sammanträde ${event.data.number} är borttaget: det antecknades av misstag.${said(event.content?.reason)}`,
      );
    case 'DecisionProposed':
      return words(`Förslag till beslut ${event.data.number}: ${event.content?.wording ?? 'Texten är borttagen.'}`);
    case 'DecisionProposalWithdrawn':
      return words(`Förslaget till beslut ${event.data.number} är återtaget.${said(event.content?.reason)}`);
    case 'DecisionExecuted': {
      const { number, person } = event.data;
      const by = event.content?.executorName ?? names.person(person);
      return words(`Beslut ${number} är verkställt.${said(event.content?.result)}`, by === null ? [] : [`av ${by}`]);
    }
    case 'DecisionExecutionTakenBack':
      return words(`Beslut ${event.data.number} är inte verkställt.${said(event.content?.reason)}`);
    case 'DecisionRecorded': {
      const { number, subject, decider, forum, given } = event.data;
      return words(decisionSentence(subject, event.content?.wording ?? 'Ordalydelsen är borttagen.', plan), [
        `beslut ${number}`,
        holder(names, decider.person, event.content?.deciderName, decider.capacity),
        ...(forum === null ? [] : [`i ${inSentence(forumName(plan, forum))}`]),
        ...(given === null ? [] : [GIVEN_WORDS[given]]),
      ]);
    }
    case 'ContentRemoved':
      return removalLine(event, names);
    case 'DecisionConfirmed': {
      const { number, way, witness } = event.data;
      const heard = event.content?.witnessName ?? names.person(witness);
      return words(`Beslut ${number} är bekräftat.`, [
        way === 'witness' && heard !== null ? `muntligt inför ${heard}` : WAY_WORDS[way],
        ...(event.content?.reference === undefined ? [] : [event.content.reference]),
      ]);
    }
    case 'DecisionDisowned': {
      const { number, consequences } = event.data;
      const reason = event.content?.reason;
      const sentences = [
        `Beslut ${number}: inte fattat – hävt.`,
        ...(reason === undefined ? [] : [reason]),
        ...undone(consequences, names),
      ];
      return words(sentences.join(' '));
    }

    case 'TaskCreated': {
      const { number, function: owner, due, everyMinutes, priority } = event.data;
      return words(`Uppgift U-${number}: ${event.content?.title ?? REMOVED}`, [
        functionName(plan, owner),
        ...(priority === 'high' ? [taskTexts.high.toLowerCase()] : []),
        ...(due === null ? [] : [`klar till ${names.when(due)}`]),
        ...(everyMinutes === null ? [] : [taskTexts.every(everyMinutes)]),
      ]);
    }
    case 'TaskDone':
      return words(`${task(event.data, names)} är klar.${said(event.content?.result)}`);
    case 'TaskCancelled':
      return words(`${task(event.data, names)} är struken.${said(event.content?.reason)}`);
    case 'TaskReopened':
      return words(`Uppgift U-${event.data.number} är öppen igen: ${event.content?.title ?? REMOVED}`);

    case 'DirectionSet':
      return words(`Inriktning: ${event.content?.text ?? REMOVED}`, followsFrom(event.data.decision));
    case 'PicturePublished': {
      const { version, sections } = event.data;
      const blank = sections.filter(({ state }) => state === 'blank').length;
      return words(`Lägesbild version ${version} publicerad.`, blank === 0 ? [] : [blanks(blank)]);
    }
    case 'QuotedWarningChanged':
      return words(pictureTexts.quotedWarning[event.data.what](sourceOf(event.data.warning)));
    case 'ReportSent': {
      const { number, version } = event.data;
      const { to, receiver } = event.content ?? { to: REMOVED };
      const named = receiver === undefined ? to : `${to} (${receiver})`;
      return words(`Lägesrapport ${number} skickad till ${named}.`, [`lägesbild version ${version}`]);
    }
    case 'ReportWithdrawn':
      return words(`Lägesrapport ${event.data.number} skickades inte.${said(event.content?.reason)}`);
    case 'VmaRequested': {
      const { number, requester, facts } = event.data;
      const who = holder(names, requester.person, event.content?.requester, requester.capacity);
      const with_ = event.content?.calledWith;
      return words(`${vma(number, facts.wanted)} begärt av ${who}. ${event.content?.area ?? REMOVED}`, [
        vmaEvent(plan, facts.event),
        ...(with_ === undefined ? [] : [`samtal med ${with_}`]),
        ...(event.content?.reference === undefined ? [] : [`ärende ${event.content.reference}`]),
      ]);
    }
    case 'VmaAnswered': {
      const { number, outcome } = event.data;
      const told = {
        vma: 'sänds som VMA',
        myndighetsmeddelande: 'sänds som myndighetsmeddelande',
        declined: 'avslogs',
      };
      return words(`Begäran ${number} om VMA ${told[outcome]}.${said(event.content?.reason)}`);
    }
    case 'VmaUpdated': {
      const { number, message, facts } = event.data;
      return words(`${vma(number, facts.wanted)} uppdaterat. ${event.content?.area ?? REMOVED}`, [
        `meddelande ${message}`,
      ]);
    }
    case 'VmaReviewed':
      return words(`VMA ${event.data.number} har setts över och gäller.`);
    case 'VmaTaken':
      return words(`${names.person(event.data.by) ?? 'Någon'} ansvarar nu för VMA ${event.data.number}.`);
    case 'VmaOver':
      return words(`Faran över, VMA ${event.data.number}.${said(event.content?.instruction)}`);
    case 'VmaWithdrawn':
      return words(`VMA ${event.data.number} begärdes inte: antecknat av misstag.${said(event.content?.reason)}`);
    case 'LossRecorded':
    case 'LossUpdated':
    case 'LossEnded':
    case 'LossWithdrawn':
    case 'LossRestored':
      return lossLine(event, names);
    case 'ServiceAnswered':
      return words(answerLine(event.data));
    case 'ContingencyPrepared': {
      const { number, function: owner } = event.data;
      const { title, trigger } = event.content ?? {};
      return words(
        `Omfall O-${number}: ${title ?? REMOVED}${trigger === undefined ? '' : ` – utlöses av: ${trigger}`}`,
        [functionName(plan, owner)],
      );
    }
    case 'ContingencyTriggered': {
      const { number, tasks } = event.data;
      const made = tasks.length === 0 ? [] : [tasks.length === 1 ? 'blev 1 uppgift' : `blev ${tasks.length} uppgifter`];
      return words(`${contingency(number, event.content?.title)} har inträffat.${said(event.content?.note)}`, made);
    }
    case 'ContingencyWithdrawn':
      return words(`${contingency(event.data.number, event.content?.title)} är struket.${said(event.content?.reason)}`);
    case 'ContingencyRestored':
      return words(`${contingency(event.data.number, event.content?.title)} bevakas igen.`);

    case 'SeatTaken': {
      const { function: of, person, isAssistant, isRemote } = event.data;
      const who = someone(names, person, event.content?.name);
      const sits = isAssistant ? `${who} sitter med.` : `nu sitter ${who} där.`;
      return words(`${functionName(plan, of)}: ${sits}`, isRemote ? ['på distans'] : []);
    }
    case 'SeatLeft': {
      const { function: of, person, isAssistant } = event.data;
      const vacant = isAssistant ? '' : ' Ingen sitter där nu.';
      return words(`${functionName(plan, of)}: ${someone(names, person, event.content?.name)} lämnade.${vacant}`);
    }
    case 'SeatUndone': {
      const { function: of, person, what, back } = event.data;
      const who = someone(names, person, event.content?.name);
      const holds = what === 'left' ? `${who} sitter kvar.` : `${who} sitter inte där.`;
      return words(
        `${functionName(plan, of)}, ett misstag: ${holds}`,
        back === null ? [] : ['den som satt innan sitter kvar'],
      );
    }
    case 'ReliefOffered': {
      const { function: of, to } = event.data;
      const { underWay, decided, toCome, toName } = event.content ?? {};
      const note = [
        `Pågår: ${underWay ?? REMOVED}`,
        ...(decided === undefined ? [] : [`Beslutat: ${decided}`]),
        ...(toCome === undefined ? [] : [`På gång: ${toCome}`]),
      ];
      const who = someone(names, to, toName);
      return words(`${functionName(plan, of)}: överlämning till ${who} väntar på kvittens. ${note.join(' ')}`);
    }
    case 'ReliefWithdrawn':
      return words(`${functionName(plan, event.data.function)}: överlämningen är återtagen.`);
    case 'ReliefTaken': {
      const { function: of, person, way, isRemote } = event.data;
      return words(`${functionName(plan, of)}: ${someone(names, person, event.content?.name)} har tagit över.`, [
        ...(way === 'told' ? ['kvitterat muntligt'] : []),
        ...(isRemote ? ['på distans'] : []),
      ]);
    }

    case 'CardStepTicked':
      return words(`Klart: ${event.data.text}`, [cardName(event.data, plan)]);
    case 'CardStepUnticked':
      return words(`Inte klart: ${event.data.text}.${said(event.content?.reason)}`, [cardName(event.data, plan)]);

    case 'CallOutSent':
      return words(callOutTexts.sentLine(event.data, event.content?.text ?? REMOVED));
    case 'CallOutTextSent': {
      const { number, people } = event.data;
      return words(callOutTexts.textLine(number, people.length, event.content?.text ?? REMOVED));
    }
    case 'CallOutEnded':
      return words(callOutTexts.endedLine(event.data.number, event.data.why, event.content?.text ?? ''));
    case 'CallOutStepped': {
      const silent = event.data.steps.flatMap(({ step, people }) => (step === null ? people : []));
      if (silent.length === 0) return null;
      return words(callOutTexts.silentLine(event.data.number, silent.map(names.person).filter(isText)));
    }
    case 'CallOutSignTaken':
      return words(callOutTexts.signLine(event.data.number));

    case 'CallRecorded':
      return words(`${callTexts.outcomes[event.data.outcome]}: ${rung(event.data, names)}`, [
        callList(event.data, plan),
      ]);
    case 'CallWithdrawn': {
      const said = `${callTexts.withdrawn(callTexts.outcomes[event.data.outcome])}: ${rung(event.data, names)}`;
      return words(`${said}. ${event.content?.reason ?? ''}`.trim(), [callList(event.data, plan)]);
    }

    case 'PlaceStateChanged': {
      const { name, from, to, decision, pointsTo } = event.data;
      if (decision !== null) return null;
      const away = pointsTo === null ? [] : [operationTexts.pointsTo(pointsTo)];
      return words([operationTexts.stateLine(name, from, to), ...away].join(' '));
    }
    case 'PlaceHoursSet': {
      const { name, opensAt, closesAt } = event.data;
      return words(operationTexts.hoursLine(name, whenOf(opensAt, names), whenOf(closesAt, names)));
    }
    case 'PlaceStaffed': {
      const { name, lead, since } = event.data;
      const who = event.content?.leadName ?? names.person(lead);
      const crew = event.content?.crew;
      return words(operationTexts.staffLine(name, who, crew ?? null, names.when(since)));
    }
    case 'FuelMeasured': {
      const { name, hours, isRunning, isRefuelled } = event.data;
      return words(operationTexts.fuelLine(name, hours, isRunning, isRefuelled));
    }

    case 'ShapeDrawn':
      return words(shapeTexts.drawnLine(drawnShape(event.data.kind, event.content)), noteOf(event.content));
    case 'ShapeChanged':
      return words(shapeTexts.changedLine(drawnShape(event.data.kind, event.content)), noteOf(event.content));
    case 'ShapeRemoved':
      return words(shapeTexts.removedLine(shapeTexts.named(event.data.kind, names.shapeLabel(event.data.shape))));
    case 'ShapeRestored':
      return words(shapeTexts.restoredLine(shapeTexts.named(event.data.kind, names.shapeLabel(event.data.shape))));

    case 'KrisstodStateChanged': {
      const { to, decision } = event.data;
      return decision === null ? words(krisstodTexts.stateLines[to]) : null;
    }
    case 'KrisstodSiteStated': {
      const { number, kind, isSpontaneous } = event.data;
      const kindName = plan?.krisstod.siteKinds.find(({ id }) => id === kind)?.name ?? kind;
      return words(krisstodTexts.siteLine(number, event.content?.name ?? REMOVED), [
        inSentence(kindName),
        ...(isSpontaneous ? [krisstodTexts.spontaneous.toLocaleLowerCase('sv')] : []),
      ]);
    }
    case 'KrisstodSiteTurned':
      return words(krisstodTexts.turnedLine(event.data.number, event.data.isOpen));

    case 'BriefingPlanned':
    case 'BriefingMoved':
    case 'BriefingStruck':
    case 'BriefingStarted':
    case 'BriefingStepTaken':
    case 'BriefingAttended':
    case 'BriefingNoted':
    case 'BriefingNoteChanged':
    case 'BriefingEnded':
    case 'BriefingReopened':
    case 'BriefingCalledOff':
      return briefingWords(event, names);

    case 'PlaceCheckAnswered':
    case 'VisitorsCounted':
    case 'NeedReported':
    case 'LineWritten':
    case 'LineCorrected':
    case 'LineAssessed':
    case 'LineTaken':
    case 'CorrectionAcknowledged':
    case 'LineMadeSecret':
    case 'SecretLineNoted':
    case 'SecretLineWritten':
    case 'SecretLineCorrected':
    case 'SecretLineAssessed':
    case 'SecrecyMarkCompleted':
    case 'ContentRedacted':
    case 'LevelChanged':
    case 'PostureChanged':
    case 'IncidentClosed':
    case 'IncidentReopened':
    case 'EffectReverted':
    case 'DecisionCompleted':
    case 'DecisionRevoked':
    case 'DecisionRevocationReverted':
    case 'ConfirmationRequested':
    case 'BoardActivated':
    case 'BoardRested':
    case 'AreaTakenOver':
    case 'AreaHandedBack':
    case 'TakeoverReverted':
    case 'HandbackReverted':
    case 'TaskChanged':
    case 'TaskStarted':
    case 'TaskPutBack':
    case 'PictureSectionWritten':
    case 'ContingencyChanged':
    case 'ContingenciesReviewed':
    case 'SeatMoved':
    case 'SeatShiftPlanned':
    case 'SeatShiftChanged':
    case 'SeatShiftStruck':
    case 'SeatShiftsSwapped':
    case 'IncidentMerged':
    case 'WarningReceived':
    case 'WarningUpdated':
    case 'WarningCancelled':
    case 'WarningEnded':
    case 'DisturbanceReported':
    case 'DisturbanceTakenOver':
    case 'DisturbanceMerged':
    case 'DisturbanceAnswered':
    case 'DisturbanceMadeSecret':
    case 'PlaceRegistered':
    case 'PlaceChanged':
    case 'PlaceRetired':
    case 'PlaceRestored':
    case 'PlaceTaken':
    case 'PlaceReleased':
    case 'CallBegun':
    case 'CallOutDeliveryReported':
    case 'CallOutAnswered':
    case 'ShiftsSet':
    case 'AbsenceRegistered':
    case 'AbsenceEnded':
    case 'SwapProposed':
    case 'SwapAnswered':
    case 'SwapWithdrawn':
    case 'HandoversBegun':
    case 'DutyTaken':
    case 'HandoverOverdue':
    case 'DutyEntryWritten':
    case 'DutyEntryCorrected':
    case 'DutyEntryRaised':
    case 'DutyWordsRemoved':
    case 'HandoverWritten':
    case 'HandoverTaken':
    case 'ExercisePlanned':
    case 'ExerciseChanged':
    case 'ExerciseStruck':
    case 'ExerciseHeld':
    case 'ExerciseCalledOff':
    case 'ExerciseReopened':
    case 'ExerciseStaffed':
    case 'ExerciseLinked':
    case 'ExerciseBegun':
    case 'ScriptTaken':
    case 'ScriptChanged':
    case 'GoalSet':
    case 'GoalStruck':
    case 'InjectSet':
    case 'InjectMoved':
    case 'InjectStruck':
    case 'QuestionSet':
    case 'QuestionStruck':
    case 'ExerciseRewound':
    case 'ExerciseRunEnded':
    case 'ExercisePointKept':
    case 'ExercisePointMarked':
    case 'ExerciseCallRang':
    case 'ExerciseCallAnswered':
    case 'ExerciseCallEnded':
    case 'ExerciseWarningIssued':
    case 'ExerciseWarningEnded':
    case 'InjectAdded':
    case 'InjectSent':
    case 'InjectSkipped':
    case 'InjectJudged':
    case 'InjectSaid':
    case 'PartiesPlayed':
    case 'PartySpoke':
    case 'HotWashNoted':
    case 'HotWashStruck':
    case 'ExerciseWordsRemoved':
    case 'ExerciseRunAbandoned':
    case 'ObservationNoted':
    case 'ObservationCorrected':
    case 'ObservationWithdrawn':
    case 'EvaluationSectionWritten':
    case 'EvaluationAdopted':
    case 'EvaluationWordsRemoved':
    case 'ImprovementAdded':
    case 'ImprovementChanged':
    case 'ImprovementReported':
    case 'ImprovementDropped':
    case 'ImprovementReopened':
    case 'ImprovementWordsRemoved':
    case 'ServiceTold':
    case 'ServiceTellingStruck':
    case 'ServiceWordsRemoved':
    case 'ServiceRegistered':
    case 'ServiceChanged':
    case 'ServiceRetired':
    case 'ServiceRestored':
    case 'SirenReported':
    case 'SirenFaultReported':
    case 'SirenFaultChanged':
    case 'SirenRepaired':
    case 'SirenFaultWithdrawn':
    case 'KrisstodVisitsTotalled':
    case 'KrisstodStaffTotalled':
    case 'KrisstodCalledTotalled':
    case 'KrisstodReplyReceived':
    case 'KrisstodHelperCalledIn':
    case 'KrisstodPrepared':
    case 'KrisstodStoodDown':
    case 'KrisstodActivated':
    case 'KrisstodLeaderNamed':
    case 'KrisstodEnded':
    case 'KrisstodHelpersThanked':
    case 'KrisstodDebriefAnswered':
    case 'KrisstodDebriefHandled':
    case 'KrisstodEvaluated':
    case 'KrisstodEndReverted':
    case 'KrisstodWordsRemoved':
    case 'KrisstodHandoverProposed':
    case 'KrisstodHandoverWithdrawn':
    case 'KrisstodHandoverTaken':
    case 'KrisstodBriefingSet':
    case 'KrisstodBriefingHeld':
    case 'KrisstodSiteOpened':
    case 'KrisstodSiteLed':
    case 'KrisstodSiteClosed':
    case 'KrisstodSiteReopened':
    case 'KrisstodVisitsCounted':
    case 'KrisstodNeedReported':
    case 'KrisstodHelperAdded':
    case 'KrisstodHelperRemoved':
    case 'KrisstodHelpersNeeded':
    case 'KrisstodShiftPlanned':
    case 'KrisstodShiftAltered':
    case 'KrisstodShiftRemoved':
    case 'KrisstodSwapProposed':
    case 'KrisstodSwapAnswered':
    case 'KrisstodHelperCheckedIn':
    case 'KrisstodHelperCheckedOut':
    case 'KrisstodCheckUndone':
    case 'OutsideHelpAsked':
    case 'OutsideHelpMoved':
    case 'PlanAdopted':
    case 'HeadsSealed':
    case 'StreamErased':
      return null;
    default:
      throw new Error(event satisfies never);
  }
}

const REMOVED = '(texten är borttagen)';

const GIVEN_WORDS: Record<Given, string> = {
  in_person: 'på plats',
  phone: 'på telefon',
  rakel: 'över Rakel',
  email: 'med e-post',
  written: 'skriftligt',
};

const WAY_WORDS: Record<ConfirmWay, string> = {
  tool: 'av beslutsfattaren, inloggad',
  link: 'av beslutsfattaren, med personlig länk',
  written: 'på undertecknat papper',
  witness: 'muntligt inför vittne',
};

/** What went, why and on what ground; and what of it is still there [LG10]. */
function removalLine({ data, content }: ContentRemoved, names: Names): MachineWords {
  const { lineAt, why, quotes, left, files, decider, decidedAt } = data;
  const ground = content === null ? '' : ` enligt ${content.reference}`;
  const who = content?.deciderName ?? names.person(decider);
  const sentences = [
    `Innehållet i raden från ${names.when(lineAt)} togs bort: ${removalTexts.whys[why]}${ground}.`,
    ...(quotes.length === 0 ? [] : [`Tömt på samma gång: ${quotes.map(quoteWords).join(', ')}.`]),
    ...(left.length === 0 ? [] : [`Gjort av raden och inte tömt: ${left.map(quoteWords).join(', ')}.`]),
  ];
  return words(sentences.join(' '), [
    `beslutat ${names.when(decidedAt)}${who === null ? '' : ` av ${who}`}${content === null ? '' : `, ${content.capacity}`}`,
    ...(files === 0 ? [] : [files === 1 ? '1 bilaga togs bort' : `${files} bilagor togs bort`]),
  ]);
}

function quoteWords({ kind, number }: Quote): string {
  return kind === 'task' ? `uppgift U-${number}` : `beslut ${number}`;
}

/** What a decision brings about and its wording; the wording alone where it begins by saying just that. */
function decisionSentence(subject: DecisionSubject, wording: string, plan: Plan | null): string {
  const effect = subjectWords(subject, plan);
  if (effect === null) return wording;
  const saysIt = [effect, ...offeredWordings(subject, plan)].some((said) => bare(wording).startsWith(bare(said)));
  return saysIt ? wording : `${effect} ${wording}`;
}

/** What the dialogs put in the field before anybody has typed. */
function offeredWordings(subject: DecisionSubject, plan: Plan | null): string[] {
  const board = plan?.board.name ?? '';
  const committees = plan?.committees ?? [];
  switch (subject.kind) {
    case 'level': {
      const name = levelName(plan, subject.to);
      return [incidentTexts.wordingRaise(name), incidentTexts.wordingLower(name)];
    }
    case 'posture':
      return [incidentTexts.postureWording(postureName(plan, subject.to))];
    case 'board_activation':
      return [boardOfCrisisTexts.activateWording(board)];
    case 'board_rest':
      return [boardOfCrisisTexts.restWording(board)];
    case 'takeover':
      return committees.flatMap(({ name }) =>
        [true, false].map((whole) => boardOfCrisisTexts.takeOverWording(name, whole)),
      );
    case 'handback':
      return committees.map(({ name }) => boardOfCrisisTexts.handBackWording(name));
    case 'place_opening':
      return [operationTexts.openWording(subject.name, subject.to)];
    case 'place_closing':
      return [operationTexts.closeWording(subject.name, subject.to)];
    case 'krisstod':
      return [krisstodTexts.wordings[subject.to]];
    case 'closing':
      return [incidentTexts.closeWording];
    case 'reopening':
      return [incidentTexts.reopenWording];
    case 'revocation':
      return [decisionTexts.revokeWording(subject.number)];
    case 'other':
      return [];
    default:
      throw new Error(subject satisfies never);
  }
}

/** Without what typing may leave out or differ in: capitals, the full stop. */
function bare(text: string): string {
  return text.trim().replace(/\.$/, '').toLocaleLowerCase('sv');
}

/** What a decision brings about, before its wording; null where the wording says all. */
function subjectWords(subject: DecisionSubject, plan: Plan | null): string | null {
  switch (subject.kind) {
    case 'level':
      return subject.from === 0
        ? `Nivå ${subject.to}, ${inSentence(levelName(plan, subject.to))}.`
        : `${subject.to > subject.from ? 'Nivån höjs' : 'Nivån sänks'} till ${subject.to}, ${inSentence(levelName(plan, subject.to))}.`;
    case 'posture':
      return `Stabsläge ${inSentence(postureName(plan, subject.to))}.`;
    case 'board_activation':
      return 'Krisledningsnämnden aktiveras.';
    case 'board_rest':
      return 'Krisledningsnämnden blir vilande.';
    case 'takeover':
      return 'Krisledningsnämnden tar över ett område.';
    case 'handback':
      return 'Krisledningsnämnden lämnar tillbaka ett område.';
    case 'place_opening':
      return operationTexts.openWording(subject.name, subject.to);
    case 'place_closing':
      return operationTexts.closeWording(subject.name, subject.to);
    case 'krisstod':
      return krisstodTexts.wordings[subject.to];
    case 'closing':
      return 'Händelsen avslutas.';
    case 'reopening':
      return 'Händelsen öppnas igen.';
    case 'revocation':
      return decisionTexts.revokeWording(subject.number);
    case 'other':
      return null;
    default:
      throw new Error(subject satisfies never);
  }
}

function undone(consequences: readonly Consequence[], names: Names): string[] {
  const back = consequences.flatMap((one) => (one.kind === 'reverted' ? [`${revertedWords(one, names.plan)}.`] : []));
  const done = consequences.filter(({ kind }) => kind === 'decision' || kind === 'task').length;
  return done === 0
    ? back
    : [...back, done === 1 ? 'En sak gjordes med stöd av beslutet.' : `${done} saker gjordes med stöd av beslutet.`];
}

function revertedWords({ what, to }: Extract<Consequence, { kind: 'reverted' }>, plan: Plan | null): string {
  switch (what) {
    case 'level':
      return `Nivån är åter ${to}, ${inSentence(levelName(plan, Number(to)))}`;
    case 'posture':
      return `Stabsläget är åter ${inSentence(postureName(plan, String(to)))}`;
    case 'board':
      return to === 'active' ? 'Krisledningsnämnden är åter aktiv' : 'Krisledningsnämnden är åter vilande';
    case 'takeover':
      return 'Ett övertagande gäller inte längre';
    case 'place':
      return `Platsens läge är nu ${operationTexts.states[to as PlaceState].toLocaleLowerCase('sv')}`;
    case 'krisstod':
      return `Krisstöd: ${krisstodTexts.statuses[to as KrisstodStatus].toLocaleLowerCase('sv')}`;
    case 'revocation':
      return `Beslut ${to} gäller åter`;
    case 'direction':
      return to === 'earlier' ? 'Inriktningen är åter den som gällde före' : 'Inriktningen faller';
    case 'lifecycle':
      return to === 'open' ? 'Händelsen är åter öppen' : 'Händelsen är åter avslutad';
    default:
      return what satisfies never;
  }
}

/** `riskområde «Tallmyra»`, or that what it was called and where it lay is gone. */
function drawnShape(kind: ShapeKind, content: { label?: string } | null): string {
  return content === null
    ? `${shapeTexts.named(kind, null)} ${shapeTexts.removed}`
    : shapeTexts.named(kind, content.label ?? null);
}

function noteOf(content: { note?: string } | null): string[] {
  return content?.note === undefined ? [] : [content.note];
}

function whenOf(at: number | null, names: Names): string | null {
  return at === null ? null : names.when(at);
}

function words(text: string, details: string[] = []): MachineWords {
  return { text, details };
}

function named(title: string | null, place: string | undefined): string {
  return place === undefined ? (title ?? REMOVED) : `${title ?? REMOVED}, ${place}`;
}

/** `Anna Ek, kommundirektör`; the capacity alone where nobody is named. */
function someone(names: Names, person: string | null, name: string | undefined): string {
  return (person === null ? name : names.person(person)) ?? 'Någon';
}

function holder(names: Names, person: string | null, name: string | undefined, capacity: string): string {
  const who = name ?? names.person(person);
  const as = capacityName(names.plan, capacity);
  return who === null ? as : `${who}, ${inSentence(as)}`;
}

function task({ task: id, number }: { task: string; number: number }, names: Names): string {
  const title = names.taskTitle(id);
  return title === null ? `Uppgift U-${number}` : `Uppgift U-${number}, ${title},`;
}

function said(text: string | undefined): string {
  return text === undefined ? '' : ` ${text}`;
}

function blanks(count: number): string {
  return count === 1 ? 'ett avsnitt tomt' : `${count} avsnitt tomma`;
}

/** «VMA 2», whichever of the two was asked for. */
function vma(number: number, wanted: 'vma' | 'myndighetsmeddelande'): string {
  return wanted === 'vma' ? `VMA ${number}` : `VMA ${number} (myndighetsmeddelande)`;
}

function vmaEvent(plan: Plan | null, id: string): string {
  return plan?.vma.events.find((event) => event.id === id)?.name ?? id;
}

function contingency(number: number, title: string | undefined): string {
  return title === undefined ? `Omfall O-${number}` : `Omfall O-${number}, ${title},`;
}

function followsFrom(decision: number | null): string[] {
  return decision === null ? [] : [`följer av beslut ${decision}`];
}

/** `åtgärdskort TiB, Första halvtimmen`. */
function cardName({ function: owner, title }: { function: string; title: string }, plan: Plan | null): string {
  return `åtgärdskort ${functionName(plan, owner)}, ${inSentence(title)}`;
}

/** `Kommundirektör (Dag Lund)`. */
function rung({ who, person }: { who: CalledParty; person: string | null }, { plan, person: nameOf }: Names): string {
  const name = person === null ? null : nameOf(person);
  return name === null ? partyName(plan, who) : `${partyName(plan, who)} (${name})`;
}

/** `ringlista särskild händelse`. */
function callList({ level }: { level: number }, plan: Plan | null): string {
  return `ringlista ${inSentence(levelName(plan, level))}`;
}

function areas(count: number): string {
  return count === 1 ? '1 område' : `${count} områden`;
}

function isText(text: string | null): text is string {
  return text !== null;
}

/** The source's own name, out of a `warningKey`. */
function sourceOf(warning: string): string {
  const source = warning.split('/', 1)[0] ?? '';
  return Object.hasOwn(warningTexts.sources, source) ? warningTexts.sources[source as WarningSource] : source;
}

/** What an exercise's clock shows from now on, and how it goes [OV3]. */
function clockWords({ isRunning, pace }: ExerciseClock): string {
  if (!isRunning) return 'Övningens klocka står still.';
  return pace === 1 ? 'Övningens klocka går.' : `Övningens klocka går ${pace.toLocaleString('sv-SE')} gånger så fort.`;
}
